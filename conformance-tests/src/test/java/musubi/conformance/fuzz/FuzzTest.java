package musubi.conformance.fuzz;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Strangers at every door for a while. The seed is printed; {@code -Dmusubi.fuzz.seed=} tries another,
 * {@code -Dmusubi.fuzz.seconds=} takes longer.
 */
@Claim(
        value =
                "No input of a stranger makes an answer of 5xx, a stack trace or a dropped connection, at any operation of the OpenAPI, at FHIR, OAuth, the console or MLLP",
        standard = "RFC 9110",
        clause = "§15.5")
class FuzzTest extends City {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("musubi.fuzz.seed", 20_261_127);
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("musubi.fuzz.seconds", 40));
    private static final int MOST_SHOWN = 15;
    private static final List<String> PARTNERS =
            List.of("", "hitachi-city", "hitachi-bay-hospital", "juo-nurse", "hitachi-transit", "hitachi-navi");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get");
    /** Only these may say 503: while the planner has nothing to answer from, or has too much to do. */
    private static final Pattern PLANNER = Pattern.compile("(/transit/plan|/otp/gtfs/v1).*");

    private final Map<String, String> tokens = new HashMap<>();

    @Test
    void noStrangerGetsMoreThanAnErrorOfHisOwn() {
        LOG.info("Seed {} for {} s", SEED, TIME.toSeconds());
        PARTNERS.stream().skip(1).forEach(it -> tokens.put(it, city.token(it)));
        var targets = Targets.of(city).all();
        var strange = new Strange(SEED);
        var wrong = new ArrayList<String>();
        var answers = new TreeMap<Integer, Integer>();
        var end = System.nanoTime() + TIME.toNanos();
        while (System.nanoTime() < end && wrong.size() < MOST_SHOWN) {
            var target = strange.of(targets);
            var exchange = exchange(target, strange);
            var answer = exchange.send(city.address());
            answers.merge(answer.status(), 1, Integer::sum);
            if (!isFine(target, answer)) {
                wrong.add(answer.status() + " for " + exchange + "\n    " + first(answer.text()));
            }
        }
        LOG.info("{} operations, answers by status: {}", targets.size(), answers);

        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(answers.keySet())
                .as("what was strange was refused, and not all of it")
                .contains(200, 400, 401, 404);
        cityStillServes();
    }

    private Exchange exchange(Targets.Target target, Strange strange) {
        var method = strange.once(8) ? strange.of(METHODS) : target.method();
        var exchange = new Exchange(method, address(target, strange));
        var partner = strange.of(PARTNERS);
        if (strange.once(8)) {
            exchange.header("Authorization: " + strange.authorization());
        } else if (!partner.isEmpty()) {
            exchange.header("Authorization: Bearer " + tokens.get(partner));
        }
        if (!target.type().isEmpty()) {
            exchange.header("Content-Type: " + target.type()).body(strange.body(target.body()));
        }
        for (var more = strange.upTo(2); more > 0; more--) {
            exchange.header(strange.header());
        }
        return exchange;
    }

    /** Names that nobody has, so that nothing of the city's own is changed. */
    private static String address(Targets.Target target, Strange strange) {
        var path = target.path();
        while (path.contains("{")) {
            path = path.replaceFirst(
                    "\\{[^}]*}", strange.once(3) ? strange.path().replaceAll("[$\\\\{}]", "x") : "fuzz-1");
        }
        if (strange.once(12)) {
            path = path + "/" + strange.path();
        }
        for (var name : target.parameters()) {
            if (strange.once(Math.max(2, target.parameters().size() / 3))) {
                path = path + (path.contains("?") ? "&" : "?") + name + "=" + strange.value();
            }
        }
        return path;
    }

    private static boolean isFine(Targets.Target target, Exchange.Answer answer) {
        var readable = answer.status() >= 200
                && !answer.text().contains("\n\tat ")
                && !answer.text().contains("HTTP Status ");
        return readable
                && (answer.status() < 500
                        || answer.status() == 503
                                && PLANNER.matcher(target.path()).matches());
    }

    private static String first(String text) {
        return text.length() > 600 ? text.substring(0, 600) : text;
    }

    @Test
    void everyFrameIsAnsweredOrTheLineIsClosed() {
        LOG.info("Seed {} for {} s", SEED, TIME.toSeconds() / 3);
        var frames = new Frames(new Strange(SEED));
        var wrong = new ArrayList<String>();
        var end = System.nanoTime() + TIME.dividedBy(3).toNanos();
        while (System.nanoTime() < end && wrong.size() < MOST_SHOWN) {
            var frame = frames.next();
            var answer = new String(city.mllpRaw(frame, true), StandardCharsets.UTF_8);
            if (!answer.isEmpty() && !answer.matches("(?s).*\\rMSA.A[AER].*")
                    || answer.contains("207^Application internal error")) {
                wrong.add(frames + "\n    " + answer.replace('\r', '\n'));
            }
        }

        assertThat(wrong).as("seed " + SEED).isEmpty();
        cityStillServes();
    }

    private void cityStillServes() {
        var readiness = city.get("/actuator/health/readiness");
        assertThat(readiness.statusCode())
                .as(new String(readiness.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(json(readiness).at("/status").asText()).isEqualTo("UP");
    }
}
