package musubi.conformance.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The endpoints of webhooks, which outlive the hub: each says back what it is asked, and writes down in which order it heard of
 * which event. One that remembers {@code X-Notification-Id} makes each effect once.
 */
final class Listeners implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\"eventName\":\"([^\"]+)\"");

    private final HttpServer server;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<List<String>> effects;

    Listeners(int count) throws IOException {
        effects = IntStream.range(0, count)
                .mapToObj(_ -> Collections.synchronizedList(new ArrayList<String>()))
                .toList();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        IntStream.range(0, count)
                .forEach(it -> server.createContext("/" + it, exchange -> take(exchange, effects.get(it))));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address(int number) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + number;
    }

    /** The names of the events that each heard of, in the order of the effects. */
    List<List<String>> effects() {
        return effects.stream().map(List::copyOf).toList();
    }

    /** What the one who heard least has heard. */
    int heardByAll() {
        return effects.stream().mapToInt(List::size).min().orElse(0);
    }

    private void take(HttpExchange exchange, List<String> its) throws IOException {
        var answer = new byte[0];
        if (exchange.getRequestMethod().equals("GET")) {
            answer = exchange.getRequestURI()
                    .getQuery()
                    .replaceFirst(".*echo=", "")
                    .getBytes(StandardCharsets.UTF_8);
        } else {
            hear(exchange, its);
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void hear(HttpExchange exchange, List<String> its) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var name = NAME.matcher(body);
        if (name.find() && seen.add(exchange.getRequestHeaders().getFirst("X-Notification-Id"))) {
            its.add(name.group(1));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
