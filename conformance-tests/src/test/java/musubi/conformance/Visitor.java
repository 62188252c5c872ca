package musubi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser of his own, in English. */
public final class Visitor {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final CityClient city;

    private Visitor(CityClient city) {
        this.city = city;
    }

    public static Visitor anybody(CityClient city) {
        return new Visitor(city);
    }

    /** Somebody of the demonstration city, logged in. */
    public static Visitor of(CityClient city, String name) {
        var visitor = new Visitor(city);
        try {
            var password = Files.readString(
                            city.data().resolve("secrets/people").resolve(name))
                    .strip();
            var answer = visitor.post("/login", "/login", Map.of("username", name, "password", password));
            assertThat(answer.uri().getPath()).isNotEqualTo("/login");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(city.request(path));
    }

    /** What stands at the path, which has to be there. */
    public String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** @param page on which a form stands */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        var mark = MARK.matcher(get(page).body());
        assertThat(mark.find()).as("%s has a form", page).isTrue();
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encoded(mark.group(1))));
        return send(city.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(Builder request) {
        try {
            return browser.send(
                    request.header("Accept", "text/html")
                            .header("Accept-Language", "en")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a page", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
