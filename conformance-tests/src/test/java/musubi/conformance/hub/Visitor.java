package musubi.conformance.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import musubi.conformance.HubProcess;

/** Somebody at a browser of his own, logged in at one node. */
final class Visitor {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HubProcess hub;

    Visitor(HubProcess hub, String name, String password) throws IOException {
        this.hub = hub;
        post("/login", "/login", Map.of("username", name, "password", password));
    }

    /** @return where a click on this page ends */
    String click(String path) throws IOException {
        return send(hub.request(path)).uri().getPath();
    }

    /** @param page on which the form stands */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) throws IOException {
        var mark = MARK.matcher(send(hub.request(page)).body());
        assertThat(mark.find()).as("%s has a form", page).isTrue();
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "", "&_csrf=" + URLEncoder.encode(mark.group(1), StandardCharsets.UTF_8)));
        return send(hub.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
