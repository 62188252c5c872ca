package musubi.conformance.energy;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import musubi.conformance.City;
import musubi.conformance.Partners;

/** The demonstration city with clients of OpenADR: one of business logic, and as many VENs as a test wants. */
abstract class EnergyCity extends City {

    static final String LOGIC =
            "read_all read_bl write_programs write_events write_reports write_subscriptions write_vens";
    static final String VEN = "read_targets read_ven_objects write_reports write_subscriptions write_vens";

    /** Tokens last for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final AtomicReference<Kept> UTILITY = new AtomicReference<>();

    private record Kept(String client, String token, Instant since) {

        boolean isFresh() {
            return since.plus(FRESH).isAfter(Instant.now());
        }
    }

    /** The utility, which sees everything; one for all tests. */
    Vtn logic() {
        var kept = UTILITY.updateAndGet(it -> it == null
                ? utility(Partners.fresh("utility"), true)
                : it.isFresh() ? it : utility(it.client(), false));
        return client(kept.client(), kept.token());
    }

    private Kept utility(String id, boolean isNew) {
        return new Kept(id, isNew ? enrolled(id, "utility", LOGIC) : city.token(id), Instant.now());
    }

    /** A VEN that the VTN knows nothing of yet, of a partner of its own. */
    Vtn ven() {
        var id = Partners.fresh("ven");
        return client(id, enrolled(id, "site", VEN));
    }

    Vtn with(String scopes) {
        var id = Partners.fresh("client");
        return client(id, enrolled(id, "site", scopes));
    }

    Vtn anybody() {
        return client("nobody", "");
    }

    /** A second client of the partner of this one. */
    Vtn sibling(Vtn of) {
        var id = Partners.fresh("ven");
        var body = "{\"id\":\"%s\",\"scopes\":[\"%s\"]}".formatted(id, String.join("\",\"", VEN.split(" ")));
        var issued = city.post(
                "/hub/partners/" + of.client() + "/clients",
                "hitachi-city",
                Vtn.JSON,
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(issued.statusCode()).isEqualTo(201);
        return client(id, token(id, json(issued).at("/secret").asText()));
    }

    /** Business logic writes down which VEN this client is, and what it is a part of. */
    String enrol(Vtn ven, String... targets) {
        return logic().made("/vens", Samples.ven(Partners.fresh("ven"), ven.client(), targets))
                .path("id")
                .asText();
    }

    private Vtn client(String id, String token) {
        return new Vtn(city, id, token);
    }

    private String enrolled(String id, String kind, String scopes) {
        new Partners(city).enrol(id, kind, "energy/*", scopes);
        return city.token(id);
    }

    private String token(String id, String secret) {
        var form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        var answer = city.send(city.request(Vtn.BASE + "/auth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return json(answer).at("/access_token").asText();
    }
}
