package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.error;
import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees which footprint, and what becomes of one that was published. */
@Claim(
        value = "A partner sees the footprints that were granted to it and no other; what is published never changes",
        standard = "PACT 3.0",
        clause = "GetFootprint, ListFootprints, lifecycle")
class PactGrantsTest extends PactCity {

    private static final String OWN = "/emissions/v1/footprints/";
    private static final Pattern NEXT = Pattern.compile("<https://localhost:\\d+/3/footprints([^>]*)>; rel=\"next\"");

    @Test
    void whatWasNotGrantedIsNeitherListedNorFound() {
        var firm = firm();
        var buyer = as(enrolled("buyer", BUYS));
        var id = published(as(firm), PactSamples.footprint(freshProduct()));

        assertThat(buyer.ids("")).isEmpty();
        error(buyer.get("/3/footprints/" + id), 403, "AccessDenied");
        error(as(firm()).get("/3/footprints/" + id), 403, "AccessDenied");
        assertThat(as(firm).ids("")).containsExactly(id);
    }

    @Test
    void aDraftIsItsFirmsAlone() {
        var firm = firm();
        var id = drafted(as(firm), PactSamples.footprint(freshProduct()));

        error(as(firm).get("/3/footprints/" + id), 404, "NotFound");
        error(as(enrolled("buyer", BUYS)).get("/3/footprints/" + id), 404, "NotFound");
        assertThat(as(firm()).get(OWN + id).statusCode()).isEqualTo(404);
        assertThat(as(firm()).call("POST", OWN + id + "/publish", "{}").statusCode())
                .isEqualTo(404);
        assertThat(as(firm).ids("")).isEmpty();
        assertThat(good(as(firm).get(OWN + id), 200).path("open")).isEmpty();
    }

    @Test
    void whatIsGrantedIsSeenAndWhatIsRevokedIsNot() {
        var firm = as(firm());
        var buyer = enrolled("buyer", BUYS);
        var id = published(firm, PactSamples.footprint(freshProduct()));

        grant(firm, id, buyer);
        assertThat(as(buyer).ids("")).containsExactly(id);

        revoke(firm, id, buyer);
        assertThat(as(buyer).ids("")).isEmpty();
        error(as(buyer).get("/3/footprints/" + id), 403, "AccessDenied");
    }

    @Test
    void whatIsPublishedNeverChanges() {
        var firm = as(firm());
        var product = freshProduct();
        var id = published(firm, PactSamples.footprint(product));
        var before = firm.get("/3/footprints/" + id).body();

        var changed = firm.call("PUT", OWN + id, PactSamples.footprint(product).replace("1.93", "1.92"));
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(firm.call("DELETE", OWN + id, "").statusCode()).isEqualTo(409);
        assertThat(firm.call("POST", OWN + id + "/publish", "{}").statusCode()).isEqualTo(409);
        assertThat(firm.get("/3/footprints/" + id).body()).isEqualTo(before);
    }

    @Test
    void aNewVersionIsANewFootprintForThoseWhoHadTheOldOne() {
        try (var end = PactPartner.open()) {
            var buyer = buyer(end);
            var firm = as(firm());
            var product = freshProduct();
            var old = published(firm, PactSamples.footprint(product), buyer);
            var next = published(
                    firm,
                    PactSamples.footprint(product)
                            .replaceFirst("\\{", "{\"precedingPfIds\":[\"" + old + "\"],")
                            .replace("1.93", "1.85"));

            assertThat(as(buyer).ids("?status=Active")).containsExactly(next);
            assertThat(as(buyer).ids("?status=Deprecated")).containsExactly(old);
            assertThat(as(buyer).ids("")).containsExactly(old, next);
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(end.events())
                    .extracting(it -> it.at("/data/pfIds/0").asText())
                    .containsExactly(old, next));
            assertThat(end.events())
                    .allSatisfy(it -> assertThat(PactSchema.of("PublishedEvent").faults(it))
                            .isEmpty());
        }
    }

    @Test
    void anothersFootprintIsNoVersionOfOnesOwn() {
        var others = published(as(firm()), PactSamples.footprint(freshProduct()));
        var firm = as(firm());
        var id = drafted(
                firm,
                PactSamples.footprint(freshProduct()).replaceFirst("\\{", "{\"precedingPfIds\":[\"" + others + "\"],"));

        assertThat(firm.call("POST", OWN + id + "/publish", "{}").statusCode()).isEqualTo(422);
        assertThat(good(firm.get(OWN + id), 200).path("state").asText()).isEqualTo("draft");
    }

    @Test
    void aWalkShowsEachOnceWhateverIsWrittenMeanwhile() {
        var firm = as(firm());
        var buyer = enrolled("buyer", BUYS);
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> published(firm, PactSamples.footprint(freshProduct()), buyer))
                .toList();
        var seen = new ArrayList<String>();
        var pages = new ArrayList<String>();
        var next = "?limit=1&geography=jp-08";
        while (!next.isEmpty()) {
            pages.add(next);
            var answer = as(buyer).get("/3/footprints" + next);
            var page = Pact.footprints(answer);
            assertThat(page).hasSizeLessThanOrEqualTo(1);
            page.forEach(it -> seen.add(it.path("id").asText()));
            published(firm, PactSamples.footprint(freshProduct()), buyer);
            var link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
            next = link.matches() ? link.group(1) : "";
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(as(buyer).ids(pages.get(2))).isEqualTo(List.of(ids.get(2))); // a link may be asked for again
        assertThat(as(buyer).ids("")).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=x",
                "limit=1&limit=2",
                "validOn=yesterday",
                "validOn=2025-13-01T00:00:00Z",
                "validAfter=2025-04-01",
                "pageNo=2",
                "$filter=x",
                "x-musubi-after=-1"
            })
    void aQueryThatCannotBeReadIsRefused(String query) {
        error(as(enrolled("buyer", BUYS)).get("/3/footprints?" + query.replace("$", "%24")), 400, "BadRequest");
    }

    @Test
    void theStandardsOwnExampleOfAQueryIsUnderstood() {
        var firm = as(firm());
        var product = freshProduct();
        var id = published(firm, PactSamples.footprint(product));

        assertThat(firm.ids("?productId=x&productid=" + product
                        + "&geography=JP-08&geography=FR&validon=2026-04-01T00:00Z"))
                .containsExactly(id);
        assertThat(firm.ids("?validOn=2026-04-01T00:00:00+09:00")).containsExactly(id); // + unencoded is a blank
    }

    @Test
    void noneAtAllMayBeAskedFor() {
        var firm = as(firm());
        published(firm, PactSamples.footprint(freshProduct()));
        var answer = firm.get("/3/footprints?limit=0");
        assertThat(Pact.footprints(answer)).isEmpty();
        assertThat(answer.headers().firstValue("Link")).isPresent();
    }

    @Test
    void withoutTheScopeNothingIsRead() {
        var partner = enrolled("meter", "emissions:read");
        error(as(partner).get("/3/footprints"), 403, "AccessDenied");
        error(as(partner).get("/3/footprints/" + UUID.randomUUID()), 403, "AccessDenied");
        error(as(partner).event(PactSamples.request("1", "https://a.example.jp", "urn:x:1")), 403, "AccessDenied");
        error(as(enrolled("buyer", BUYS)).get("/3/nothing"), 404, "NotFound");
    }

    @Test
    void whatIsWrongWithAFootprintIsSaidByPlaceAndWhatIsMissingMayCome() {
        var firm = as(firm());
        var wrong = firm.call(
                "POST",
                "/emissions/v1/footprints",
                PactSamples.footprint(freshProduct())
                        .replace("\"fossilGhgEmissions\":\"1.93\"", "\"fossilGhgEmissions\":\"-1.93\"")
                        .replace("\"piece\"", "\"pieces\"")
                        .replace("\"AR6\"", "6"));
        assertThat(good(wrong, 422).path("notices"))
                .extracting(it -> it.path("place").asText())
                .containsExactly(
                        "/pcf/declaredUnitOfMeasurement",
                        "/pcf/fossilGhgEmissions",
                        "/pcf/ipccCharacterizationFactors/0");

        var sum = firm.call(
                "POST",
                "/emissions/v1/footprints",
                PactSamples.footprint(freshProduct())
                        .replace("\"pcfExcludingBiogenicUptake\":\"1.93\"", "\"pcfExcludingBiogenicUptake\":\"2\""));
        assertThat(good(sum, 422).at("/notices/0/code").asText()).isEqualTo("not-the-sum");

        var draft = good(firm.call("POST", "/emissions/v1/footprints", "{\"companyName\":\"例示精機\",\"pcf\":{}}"), 201);
        assertThat(draft.path("open")).isNotEmpty();
        assertThat(firm.call("POST", OWN + draft.path("id").asText() + "/publish", "{}")
                        .statusCode())
                .isEqualTo(422);
    }
}
