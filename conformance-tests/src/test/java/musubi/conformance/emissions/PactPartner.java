package musubi.conformance.emissions;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What a partner of the hub's has at its end: it gives tokens, takes events, and has footprints of its own. */
final class PactPartner implements AutoCloseable {

    static final String CLIENT = "musubi at the partner's";
    static final String SECRET = "s3cret&more";

    private final HttpServer server;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();

    private PactPartner(boolean hasDiscovery) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (hasDiscovery) {
            server.createContext(
                    "/.well-known/openid-configuration",
                    it -> answer(it, 200, "{\"token_endpoint\":\"" + address() + "/elsewhere/token\"}", Map.of()));
            server.createContext("/elsewhere/token", this::token);
        } else {
            server.createContext("/auth/token", this::token);
        }
        server.createContext("/3/events", this::event);
        server.createContext("/3/footprints", this::footprints);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Its tokens are where its discovery document says. */
    static PactPartner open() {
        return new PactPartner(true);
    }

    /** It has no discovery document. */
    static PactPartner plain() {
        return new PactPartner(false);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** As it is registered at the hub. */
    String endpoint() {
        return "{\"baseUrl\":\"" + address() + "/\",\"clientId\":\"" + CLIENT + "\",\"clientSecret\":\"" + SECRET
                + "\"}";
    }

    /** The next so many events are not taken. */
    void fail(int times) {
        failures.set(times);
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** Those that answer a request. */
    List<JsonNode> answers(String request) {
        return events.stream()
                .filter(it -> it.at("/data/requestEventId").asText().equals(request))
                .toList();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /** @param query of the page: empty, or what the link before it says */
    void page(String query, String body) {
        pages.put(query, body);
    }

    private void token(HttpExchange exchange) throws IOException {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((encode(CLIENT) + ":" + encode(SECRET)).getBytes(StandardCharsets.US_ASCII));
        asked.add("token");
        answer(
                exchange,
                expected.equals(shown) ? 200 : 401,
                expected.equals(shown)
                        ? "{\"access_token\":\"open-sesame\",\"token_type\":\"Bearer\",\"expires_in\":3600}"
                        : "{\"error\":\"invalid_client\"}",
                Map.of());
    }

    private void event(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!isKnown(exchange)) {
            answer(exchange, 401, "{\"code\":\"TokenExpired\",\"message\":\"who?\"}", Map.of());
        } else if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
            answer(exchange, 503, "", Map.of());
        } else {
            events.add(Pact.json(body));
            answer(exchange, 200, "", Map.of());
        }
    }

    private void footprints(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        asked.add(uri.getPath() + query);
        var page = pages.get(uri.getPath().substring("/3/footprints".length()) + query);
        if (!isKnown(exchange) || page == null) {
            answer(exchange, isKnown(exchange) ? 404 : 401, "{\"code\":\"NotFound\",\"message\":\"no\"}", Map.of());
            return;
        }
        var parts = page.split("\n", 2);
        answer(exchange, 200, parts[0], parts.length == 1 ? Map.of() : Map.of("Link", parts[1]));
    }

    private static boolean isKnown(HttpExchange exchange) {
        return "Bearer open-sesame".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
