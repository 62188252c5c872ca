package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.error;
import static musubi.conformance.emissions.Pact.footprints;
import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The 41 behaviours that the standard's own conformance test looks for, by its numbers; all over HTTPS. */
@Claim(
        value = "A data owner's host as the conformance test of PACT 3.0 wants it, in all of its 41 cases",
        standard = "PACT 3.0",
        clause = "conformance cases 1 to 41")
class PactConformanceTest extends PactCity {

    private static final Pattern NEXT = Pattern.compile("<(https://localhost:\\d+(/3/footprints[^>]*))>; rel=\"next\"");

    private final PactPartner end = PactPartner.open();
    private final String product = freshProduct();
    private String buyer = "";
    private List<String> ids = List.of();

    @BeforeEach
    void threeFootprintsAreGranted() {
        buyer = buyer(end);
        var firm = as(firm());
        ids = Stream.of(product, freshProduct(), freshProduct())
                .map(it -> published(firm, PactSamples.footprint(it), buyer))
                .toList();
    }

    @AfterEach
    void closeTheEnd() {
        end.close();
    }

    private HttpResponse<String> tokenAt(String path, String secret) {
        var basic = Base64.getEncoder().encodeToString((buyer + ":" + secret).getBytes());
        return as("").send(HttpRequest.newBuilder(secure().resolve(path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    @Test // 1
    void goodCredentialsGetAToken() throws Exception {
        var secret = Files.readString(city.data().resolve("secrets/clients").resolve(buyer));
        var token = good(tokenAt("/auth/token", secret), 200);
        assertThat(token.path("access_token").asText()).isNotBlank();
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isPositive();
    }

    @Test // 2
    void badCredentialsGetNone() {
        var refused = tokenAt("/auth/token", "wrong");
        assertThat(refused.statusCode()).isIn(400, 401);
        assertThat(Pact.json(refused).path("error").asText()).isEqualTo("invalid_client");
    }

    @Test // 3
    void oneFootprintIsGotByItsId() {
        var footprint =
                good(as(buyer).get("/3/footprints/" + ids.getFirst()), 200).path("data");
        assertThat(PactSchema.of("ProductFootprint").faults(footprint)).isEmpty();
        assertThat(footprint.path("id").asText()).isEqualTo(ids.getFirst());
        assertThat(footprint.at("/pcf/referencePeriodStart").asText()).isEqualTo("2025-03-31T15:00:00Z");
        assertThat(footprint.at("/pcf/referencePeriodEnd").asText()).isEqualTo("2026-03-31T15:00:00Z");
    }

    @Test // 4
    void theListIsTheSameEachTime() {
        assertThat(as(buyer).ids("")).isEqualTo(ids);
        assertThat(as(buyer).ids("")).isEqualTo(ids);
    }

    @Test // 5
    void theLinkLeadsToTheNextPage() {
        var first = as(buyer).get("/3/footprints?limit=1");
        assertThat(footprints(first)).hasSize(1);
        var link = NEXT.matcher(first.headers().firstValue("Link").orElseThrow());
        assertThat(link.matches()).isTrue();
        assertThat(as(buyer).ids(link.group(2).substring("/3/footprints".length())))
                .isEqualTo(List.of(ids.get(1)));
    }

    @ParameterizedTest // 6, 7, 16
    @ValueSource(strings = {"GET /3/footprints", "GET /3/footprints/ID", "POST /3/events"})
    void aBadTokenIsRefused(String call) {
        var words = call.replace("ID", ids.getFirst()).split(" ");
        var stranger = new Pact(http(), secure(), "very.bad.token");
        error(
                stranger.send(stranger.request(words[1])
                        .header("Content-Type", Pact.EVENT)
                        .method(words[0], BodyPublishers.ofString("{}"))),
                401,
                "TokenExpired");
    }

    @Test // 8
    void anIdThatNobodyHasIsNotFound() {
        error(as(buyer).get("/3/footprints/" + UUID.randomUUID()), 404, "NotFound");
    }

    @ParameterizedTest // 9, 10, 11, 17
    @ValueSource(strings = {"GET /3/footprints", "GET /3/footprints/ID", "POST /3/events"})
    void overPlainHttpNothingSucceeds(String call) {
        var words = call.replace("ID", ids.getFirst()).split(" ");
        var plain = new Pact(http(), city.address(), city.token(buyer));
        error(
                plain.send(plain.request(words[1])
                        .header("Content-Type", Pact.EVENT)
                        .method(words[0], BodyPublishers.ofString("{}"))),
                403,
                "AccessDenied");
    }

    @Test // 12, 13
    void aRequestIsFulfilledByAnEvent() {
        var request = PactSamples.fresh();

        assertThat(as(buyer)
                        .event(PactSamples.request(request, end.address(), product))
                        .statusCode())
                .isEqualTo(200);

        var event = answer(end, request, "RequestFulfilledEvent");
        assertThat(event.at("/data/pfs")).hasSize(1);
        assertThat(event.at("/data/pfs/0/productIds/0").asText()).isEqualTo(product);
        assertThat(event.at("/data/pfs/0"))
                .isEqualTo(good(as(buyer).get("/3/footprints/" + ids.getFirst()), 200)
                        .path("data"));
    }

    @Test // 14.A, 14.B
    void aRequestForNothingIsRejectedByAnEvent() {
        var request = PactSamples.fresh();

        assertThat(as(buyer)
                        .event(PactSamples.request(request, end.address(), "urn:pact:null"))
                        .statusCode())
                .isEqualTo(200);

        var event = answer(end, request, "RequestRejectedEvent");
        assertThat(event.at("/data/error/code").asText()).isEqualTo("NotFound");
        assertThat(event.at("/data/error/message").asText()).isNotBlank();
    }

    @Test // 15
    void newsOfAFootprintThatNobodyKnowsIsTaken() {
        var told = as(buyer)
                .event(PactSamples.event(
                        "Published",
                        PactSamples.fresh(),
                        end.address(),
                        "{\"pfIds\":[\"" + UUID.randomUUID() + "\"]}"));
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
    }

    @Test // 18, 19
    void theDiscoveryDocumentNamesWhereTokensAre() throws Exception {
        var document = good(as("").get("/.well-known/openid-configuration"), 200);
        var endpoint = URI.create(document.path("token_endpoint").asText());
        var secret = Files.readString(city.data().resolve("secrets/clients").resolve(buyer));
        good(tokenAt(endpoint.getPath(), secret), 200);
        assertThat(tokenAt(endpoint.getPath(), "wrong").statusCode()).isIn(400, 401);
    }

    @ParameterizedTest // 20 to 28
    @CsvSource(textBlock = """
                    productId=PRODUCT
                    companyId=urn:pact:maker.example.jp:company-id:1234567890123
                    geography=JP-08
                    classification=urn:pact:class.example.jp:42999
                    validOn=2026-12-01T00:00:00Z
                    validAfter=2026-03-01T00:00:00Z
                    validBefore=2030-01-01T00:00:00Z
                    status=Active
                    productId=PRODUCT&geography=jp-08&status=active
                    """)
    void eachCriterionFindsWhatFits(String query) {
        assertThat(as(buyer).ids("?" + query.replace("PRODUCT", product.toUpperCase(Locale.ROOT))))
                .contains(ids.getFirst());
    }

    @Test // 29
    void oneOfSeveralValuesIsEnough() {
        assertThat(as(buyer).ids("?productId=urn:none:1&productId=" + product)).isEqualTo(ids.subList(0, 1));
        assertThat(as(buyer).ids("?companyId=no-urn-at-all&companyId=" + PactSamples.COMPANY))
                .isEqualTo(ids);
    }

    @ParameterizedTest // 30 to 39
    @ValueSource(
            strings = {
                "productId=urn:none:1",
                "companyId=urn:none:1",
                "geography=XX",
                "classification=urn:none:1",
                "validOn=2020-01-01T00:00:00Z",
                "validAfter=2040-01-01T00:00:00Z",
                "validBefore=2020-01-01T00:00:00Z",
                "status=Deprecated",
                "status=no-status",
                "productId=urn:none:1&geography=JP-08&status=Active"
            })
    void whatFitsNothingIsAnEmptyList(String query) {
        var answer = as(buyer).get("/3/footprints?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":[]}");
    }

    @Test // 40
    void newsThatNameNoIdAreRefused() {
        var refused = as(buyer)
                .event(PactSamples.event(
                        "Published", PactSamples.fresh(), end.address(), "{\"pfIds\":[\"urn:gtin:4712345060507\"]}"));
        error(refused, 400, "BadRequest");
        await().atMost(PATIENCE).until(() -> end.asked().contains("token")); // it was told of what was granted to it
    }
}
