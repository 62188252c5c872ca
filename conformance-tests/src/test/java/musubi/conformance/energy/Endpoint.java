package musubi.conformance.energy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a client of a webhook listens on: it says back what it is asked, and keeps what it is told. */
final class Endpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final boolean echoes;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean gone = new AtomicBoolean();

    /** One notification. */
    record Told(@Nullable String authorization, @Nullable String id, JsonNode body) {

        String what() {
            return body.path("objectType").asText() + " "
                    + body.path("operation").asText() + " "
                    + body.at("/object/id").asText();
        }
    }

    private Endpoint(boolean echoes) {
        this.echoes = echoes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static Endpoint open() {
        return new Endpoint(true);
    }

    /** One that has no idea of what it is asked. */
    static Endpoint ofSomebodyElse() {
        return new Endpoint(false);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/told";
    }

    /** The next so many notifications are not taken. */
    void fail(int times) {
        failures.set(times);
    }

    /** Whether it says from now on that there is no such thing, and will not be. */
    void gone(boolean yes) {
        gone.set(yes);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    List<String> what() {
        return told.stream().map(Told::what).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var query = exchange.getRequestURI().getQuery();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, echoes && query != null ? query.replaceFirst(".*echo=", "") : "hello");
        } else if (gone.get()) {
            answer(exchange, 410, "gone");
        } else if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            answer(exchange, 503, "later");
        } else {
            var headers = exchange.getRequestHeaders();
            told.add(new Told(
                    headers.getFirst("Authorization"),
                    headers.getFirst("X-Notification-Id"),
                    JSON.readTree(exchange.getRequestBody().readAllBytes())));
            answer(exchange, 200, "");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
