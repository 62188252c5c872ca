package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import musubi.adapters.health.HealthContext;
import musubi.hub.partner.Secrets;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners of the demonstration city at the door {@code /fhir}, with tokens from the hub. */
public abstract class FhirDoorContext extends HealthContext {

    protected static final String HOSPITAL = "hitachi-bay-hospital";
    protected static final String CLINIC = "omika-clinic";
    protected static final String INSURER = "hitachi-kokuho";

    private static final Map<String, String> SCOPES =
            Map.of(HOSPITAL, "system/*.cruds", CLINIC, "system/*.cruds", INSURER, "system/*.rs");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    protected JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    protected HttpResponse<String> get(String partner, String path) {
        return send(request(path, partner).GET());
    }

    protected HttpResponse<String> put(String partner, String path, String json) {
        return send(body(path, partner).PUT(BodyPublishers.ofString(json)));
    }

    protected HttpResponse<String> post(String partner, String path, String json, String... headers) {
        var request = body(path, partner);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    protected HttpResponse<String> delete(String partner, String path) {
        return send(request(path, partner).DELETE());
    }

    protected HttpRequest.Builder request(String path, String partner) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return partner.isEmpty() ? request : request.header("Authorization", "Bearer " + token(partner));
    }

    protected HttpRequest.Builder body(String path, String partner) {
        return request(path, partner).header("Content-Type", "application/fhir+json");
    }

    protected HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    protected static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    protected static <T extends Resource> T read(HttpResponse<String> response, Class<T> type) {
        return read(response.body(), type);
    }

    protected static <T extends Resource> T read(String json, Class<T> type) {
        return FhirContext.forR4Cached().newJsonParser().parseResource(type, json);
    }

    protected static String json(Resource resource) {
        return FhirContext.forR4Cached().newJsonParser().encodeResourceToString(resource);
    }

    protected static String problem(HttpResponse<String> response) {
        return read(response, OperationOutcome.class).getIssueFirstRep().getDiagnostics();
    }

    protected static List<String> ids(HttpResponse<String> response) {
        return read(response, Bundle.class).getEntry().stream()
                .map(it -> it.getResource().getIdElement().getIdPart())
                .toList();
    }

    /** The story that the journal has of a subject: rejected or not, in order. */
    protected List<Boolean> rejected(String subject) {
        return jdbc.sql("SELECT rejected FROM hub.message WHERE subject = ? ORDER BY id")
                .param(subject)
                .query(Boolean.class)
                .list();
    }

    private String token(String partner) {
        return TOKENS.computeIfAbsent(partner, _ -> {
            var client = partner + ":" + secrets.get("clients/" + partner);
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                    .header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(
                            "grant_type=client_credentials&scope=" + encoded(SCOPES.getOrDefault(partner, ""))));
            return send(request).body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
        });
    }
}
