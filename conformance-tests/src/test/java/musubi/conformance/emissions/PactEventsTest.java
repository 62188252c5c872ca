package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.error;
import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What partners tell the hub and what it tells them. */
@Claim(
        value =
                "Requests are answered once, by an event to where the partner is registered, and whatever cannot be read is refused",
        standard = "PACT 3.0",
        clause = "events",
        deviation =
                "A request for a footprint that exists and was not granted waits for its firm without a limit of time")
class PactEventsTest extends PactCity {

    private static final String REQUESTS = "/emissions/v1/footprint-requests";

    private final PactPartner end = PactPartner.open();

    @AfterEach
    void closeTheEnd() {
        end.close();
    }

    static Stream<String> malformed() {
        var good = PactSamples.event("Published", "1", "SOURCE", "{\"pfIds\":[\"" + UUID.randomUUID() + "\"]}");
        return Stream.of(
                "",
                "no json",
                "[]",
                "{\"type\":",
                good.replace("\"1.0\"", "\"0.3\""),
                good.replace("PublishedEvent.3", "PublishedEvent.4"),
                good.replace("org.wbcsd.pact.ProductFootprint.PublishedEvent.3", "org.wbcsd.pathfinder.Published.v1"),
                good.replace("\"id\":\"1\",", ""),
                good.replace("\"source\":\"SOURCE\",", ""),
                good.replace("\"time\":\"2026-06-01T09:00:00Z\",", ""),
                good.replace("2026-06-01T09", "2026-06-31T09"),
                good.replaceFirst("\"data\":.*", "\"data\":[]}"),
                good.replaceFirst("\"data\":.*", "\"data\":{}}"),
                good.replaceFirst("\"data\":.*", "\"data\":{\"pfIds\":[]}}"),
                good.replaceFirst("\"data\":.*", "\"data\":{\"pfIds\":[1]}}"),
                good.replace("\"id\":\"1\"", "\"id\":\"\\u0000\""),
                PactSamples.event("RequestCreated", "1", "SOURCE", "{}"),
                PactSamples.event("RequestCreated", "1", "SOURCE", "{\"productId\":[7]}"),
                PactSamples.event("RequestCreated", "1", "SOURCE", "{\"validOn\":\"soon\"}"),
                PactSamples.event("RequestFulfilled", "1", "SOURCE", "{\"requestEventId\":\"x\",\"pfs\":[]}"),
                PactSamples.event("RequestFulfilled", "1", "SOURCE", "{\"requestEventId\":\"x\",\"pfs\":[{}]}"),
                PactSamples.event("RequestRejected", "1", "SOURCE", "{\"requestEventId\":\"x\"}"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithCodeAndMessage() {
        var buyer = as(buyer(end));
        malformed()
                .map(it -> it.replace("SOURCE", end.address()))
                .forEach(it -> error(buyer.event(it), 400, "BadRequest"));
    }

    static Stream<String> foreign() {
        return Stream.of(
                "https://evil.example.jp",
                "//evil.example.jp/3/events",
                "http://127.0.0.1:1/3/events",
                "/other/3/events",
                "urn:x:1",
                "::");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aSourceThatIsNotThePartnersIsRefused(String source) {
        var request = PactSamples.fresh();
        error(as(buyer(end)).event(PactSamples.request(request, source, "urn:pact:null")), 403, "AccessDenied");
        assertThat(end.answers(request)).isEmpty();
    }

    @Test
    void aSourceMayBeWrittenAsTheStandardsExamplesHaveIt() {
        var buyer = as(buyer(end));
        for (var source : new String[] {
            end.address(),
            end.address() + "/",
            end.address() + "/3/events",
            end.address().substring(5) + "/3/events",
            "/3/events"
        }) {
            var request = PactSamples.fresh();
            assertThat(buyer.event(PactSamples.request(request, source, "urn:pact:null"))
                            .statusCode())
                    .as(source)
                    .isEqualTo(200);
            answer(end, request, "RequestRejectedEvent");
        }
    }

    @Test
    void whoIsNotRegisteredIsToldWhereToRegister() {
        var buyer = enrolled("buyer", BUYS);
        var refused = error(
                as(buyer).event(PactSamples.request("1", "https://buyer.example.jp", "urn:pact:null")),
                400,
                "BadRequest");
        assertThat(refused.path("message").asText()).contains("/emissions/v1/pact-endpoints/" + buyer);
    }

    @Test
    void anEventThatComesAgainIsAnsweredOnce() {
        var buyer = as(buyer(end));
        var request = PactSamples.fresh();
        var event = PactSamples.request(request, end.address(), "urn:pact:null");

        assertThat(buyer.event(event).statusCode()).isEqualTo(200);
        assertThat(buyer.event(event).statusCode()).isEqualTo(200);
        assertThat(buyer.event(event.replace("09:00", "09:01")).statusCode()).isEqualTo(200);

        var other = PactSamples.fresh();
        buyer.event(PactSamples.request(other, end.address(), "urn:pact:null"));
        answer(end, other, "RequestRejectedEvent");
        assertThat(end.answers(request)).hasSize(1);
    }

    @Test
    void aPartnerThatIsAwayIsToldLater() {
        var buyer = as(buyer(end));
        var request = PactSamples.fresh();
        end.fail(2);

        buyer.event(PactSamples.request(request, end.address(), "urn:pact:null"));

        answer(end, request, "RequestRejectedEvent");
    }

    @Test
    void tokensAreAskedForWhereTheStandardSaysIfThePartnerSaysNothing() {
        try (var plain = PactPartner.plain()) {
            var buyer = as(buyer(plain));
            var request = PactSamples.fresh();
            buyer.event(PactSamples.request(request, plain.address(), "urn:pact:null"));
            answer(plain, request, "RequestRejectedEvent");
        }
    }

    @Test
    void whatIsNotGrantedWaitsForItsFirmWhichAnswersWithIt() {
        var firm = as(firm());
        var product = freshProduct();
        var buyer = buyer(end);
        var id = published(firm, PactSamples.footprint(product));
        var request = PactSamples.fresh();
        as(buyer).event(PactSamples.request(request, end.address(), product));

        var waiting = good(firm.get(REQUESTS), 200);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.at("/0/partner").asText()).isEqualTo(buyer);
        assertThat(waiting.at("/0/criteria/productId/0").asText()).isEqualTo(product);
        assertThat(end.answers(request)).isEmpty();
        var path = REQUESTS + "/" + waiting.at("/0/id").asText() + "/answer";
        assertThat(as(firm()).call("POST", path, "{\"reject\":\"no\"}").statusCode())
                .isEqualTo(404);

        good(firm.call("POST", path, "{\"footprints\":[\"" + id + "\"]}"), 200);

        var event = answer(end, request, "RequestFulfilledEvent");
        assertThat(event.at("/data/pfs/0/id").asText()).isEqualTo(id);
        assertThat(as(buyer).ids("")).containsExactly(id);
        assertThat(good(firm.get(REQUESTS), 200)).isEmpty();
    }

    @Test
    void aFirmMayRefuse() {
        var firm = as(firm());
        var product = freshProduct();
        published(firm, PactSamples.footprint(product));
        var request = PactSamples.fresh();
        as(buyer(end)).event(PactSamples.request(request, end.address(), product));
        var id = good(firm.get(REQUESTS), 200).at("/0/id").asText();

        assertThat(firm.call("POST", REQUESTS + "/" + id + "/answer", "{}").statusCode())
                .isEqualTo(422);
        good(firm.call("POST", REQUESTS + "/" + id + "/answer", "{\"reject\":\"not for you\"}"), 200);

        var event = answer(end, request, "RequestRejectedEvent");
        assertThat(event.at("/data/error/message").asText()).isEqualTo("not for you");
        assertThat(firm.call("POST", REQUESTS + "/" + id + "/answer", "{\"reject\":\"again\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStatusMayStandAloneOrInAList() {
        var firm = as(firm());
        var product = freshProduct();
        var buyer = buyer(end);
        published(firm, PactSamples.footprint(product), buyer);
        for (var status : new String[] {"\"Active\"", "[\"Active\",\"Deprecated\"]", "null"}) {
            var request = PactSamples.fresh();
            as(buyer)
                    .event(PactSamples.event(
                            "RequestCreated",
                            request,
                            end.address(),
                            "{\"productId\":[\"" + product + "\"],\"status\":" + status + "}"));
            answer(end, request, "RequestFulfilledEvent");
        }
    }

    @Test
    void anAddressInsideIsNoEndpoint() {
        var buyer = enrolled("buyer", BUYS);
        for (var address : new String[] {
            "https://10.0.0.1/pact",
            "https://169.254.169.254",
            "http://buyer.example.jp",
            "ftp://x",
            "https://192.168.1.1"
        }) {
            var refused = as(buyer)
                    .call(
                            "PUT",
                            "/emissions/v1/pact-endpoints/" + buyer,
                            "{\"baseUrl\":\"" + address + "\",\"clientId\":\"a\",\"clientSecret\":\"b\"}");
            assertThat(refused.statusCode()).as(address).isEqualTo(422);
            assertThat(Pact.json(refused).at("/notices/0/place").asText()).isEqualTo("/baseUrl");
        }
    }

    @Test
    void nobodySaysWhereAnotherIs() {
        var buyer = enrolled("buyer", BUYS);
        var path = "/emissions/v1/pact-endpoints/" + buyer(end);
        assertThat(as(buyer).call("PUT", path, end.endpoint()).statusCode()).isEqualTo(403);
        await().atMost(PATIENCE)
                .until(() ->
                        as("hitachi-city").call("PUT", path, end.endpoint()).statusCode() == 200);
    }
}
