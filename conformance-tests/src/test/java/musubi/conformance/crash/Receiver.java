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

/** A subscriber that honours {@code Hub-Delivery-Id}: it makes each effect once, and writes down the order of effects. */
final class Receiver implements AutoCloseable {

    private static final Pattern CONTROL = Pattern.compile("K\\d+-\\d+");

    private final HttpServer server;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<String> effects = Collections.synchronizedList(new ArrayList<>());

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/adt";
    }

    /** The control ids of the messages whose effect was made, in the order of the effects. */
    List<String> effects() {
        return List.copyOf(effects);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var control = CONTROL.matcher(body);
        if (control.find() && seen.add(exchange.getRequestHeaders().getFirst("Hub-Delivery-Id"))) {
            effects.add(control.group());
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
