package musubi.conformance.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The endpoint of a thousand subscriptions, which says back what it is asked and notes when it was told. */
final class Hooks implements AutoCloseable {

    private final HttpServer server;
    private final List<Long> told = new CopyOnWriteArrayList<>();

    Hooks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address(int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    /** When, by {@link System#nanoTime}, in order. */
    List<Long> told() {
        return told;
    }

    private void take(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        exchange.getRequestBody().readAllBytes();
        var answer =
                query == null ? new byte[0] : query.replaceFirst(".*echo=", "").getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("POST")) {
            told.add(System.nanoTime());
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
