package musubi.conformance.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that somebody else serves plans a trip, in a browser. */
class OtherOriginTest extends City {

    private static final String PLAN = "/transit/plan?from=36.5905,140.6614&to=36.5461,140.6289";

    private static final String PAGE = """
            <!DOCTYPE html><meta charset="utf-8"><title>A page of another origin</title>
            <p id="trip">nothing yet</p><p id="journal">nothing yet</p>
            <script>
              const tell = (id, text) => { document.getElementById(id).textContent = text; };
              fetch('CITYPLAN', {headers: {'Accept': 'application/json', 'X-App': 'navi'}})
                .then(answer => answer.json())
                .then(plan => tell('trip', 'itineraries: ' + Array.isArray(plan.itineraries)))
                .catch(error => tell('trip', 'blocked: ' + error));
              fetch('CITY/hub/messages', {headers: {'Authorization': 'Bearer none'}})
                .then(answer => tell('journal', 'read ' + answer.status))
                .catch(error => tell('journal', 'blocked'));
            </script>
            """;

    @Test
    @Claim(
            value = "A page of another origin plans a trip in a browser, and reads nothing that needs a token",
            standard = "Fetch")
    void aPageOfAnotherOriginPlansATrip(@TempDir Path profile) throws Exception {
        await().atMost(Duration.ofMinutes(5)).until(() -> city.get(PLAN).statusCode() == 200);
        var browser = new Chromium(profile);
        var server =
                serve(PAGE.replace("PLAN", PLAN).replace("CITY", city.address().toString()));
        try {
            var shown = browser.show("http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertThat(shown).contains("itineraries: true").contains("<p id=\"journal\">blocked</p>");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer serve(String page) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
