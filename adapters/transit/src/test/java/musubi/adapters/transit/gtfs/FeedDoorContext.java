package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import musubi.hub.Application;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The hub with its transit adapter and the demonstration city, and how one knocks at the door of static feeds. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = Application.class,
        properties = "spring.config.import=classpath:demo/partners.yaml") // of deploy/demo
@ActiveProfiles("demo")
abstract class FeedDoorContext {

    static final ObjectMapper JSON = new ObjectMapper();
    static final Path DATA = folder();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PublishedFeeds feeds;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("musubi.data-dir", DATA::toString);
        registry.add("musubi.transit.feeds.maximum-upload", () -> "2MB");
    }

    String operator(String id) {
        var name = new Text("Operator " + id, "事業者" + id);
        partners.save(new Partner(
                id, name, PartnerKind.OPERATOR, Purpose.SERVICE, Set.of("transit/*"), java.util.Map.of(), 6000));
        clients.save(new Client(
                id, id, encoder.encode(secrets.get("clients/" + id)), null, null, Set.of("transit:feeds.write")));
        return id;
    }

    String token(String client) throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString((client + ":" + secrets.get("clients/" + client)).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return json(answer).at("/access_token").asText();
    }

    HttpResponse<byte[]> put(String operator, String token, byte[] body) throws IOException, InterruptedException {
        return send(request("/transit/feeds/" + operator + "/gtfs.zip", token).PUT(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path, "");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("musubi-transit-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
