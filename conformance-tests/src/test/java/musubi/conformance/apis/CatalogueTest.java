package musubi.conformance.apis;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.apis.ApiDocument.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** What there is in this city is found from its first address, and each address that is named answers. */
class CatalogueTest extends City {

    @Test
    @Claim(
            value = "The catalogue names each feed with licence, publisher, period, format and distribution",
            standard = "DCAT 3")
    void theCatalogueHasEachFeedWithAllThatTheNationalProfileAsks() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !json(city.get("/transit/feeds")).path("feeds").isEmpty());
        var answer = city.get("/catalog");
        var catalogue = json(answer);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        assertThat(catalogue.path("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.at("/@context/dcat").asText()).isEqualTo("http://www.w3.org/ns/dcat#");
        assertThat(each(catalogue.path("dcat:dataset"))
                        .filter(it -> it.path("dct:identifier").asText().startsWith("timetable-")))
                .hasSameSizeAs(
                        each(json(city.get("/transit/feeds")).path("feeds")).toList())
                .allSatisfy(this::isWhole);
    }

    @Test
    void eachServiceOfTheCatalogueAnswersAndIsDescribed() {
        var services = each(json(city.get("/catalog")).path("dcat:service")).toList();

        assertThat(services)
                .extracting(it -> it.path("dct:identifier").asText())
                .contains(
                        "hub-operator-api", "transit-feeds", "transit-plan", "transit-planner-graphql", "health-fhir");
        assertThat(services).allSatisfy(it -> {
            var open = it.at("/dct:accessRights/@id").asText().endsWith("/PUBLIC");
            var shut = it.path("dct:identifier").asText().equals("pact"); // over plain HTTP, as its standard wants it
            assertThat(it.at("/dcat:endpointURL/@id").asText())
                    .startsWith(shut ? "https://localhost:" + HTTPS + "/3/" : "http://localhost:");
            assertThat(answers(it.at("/dcat:endpointURL/@id").asText()))
                    .isIn(open ? List.of(200, 400) : List.of(shut ? 403 : 401));
            assertThat(answers(it.at("/dcat:endpointDescription/@id").asText())).isEqualTo(200);
        });
    }

    @Test
    @Claim(value = "All APIs are found from one well-known address", standard = "RFC 9727")
    void allApisAreFoundFromTheFirstAddress() {
        var first = city.send(city.request("/").header("Accept", "*/*"));
        var answer = city.get(first.headers().firstValue("Location").orElseThrow());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/linkset+json");
        var named = answer.body();
        var links = json(answer).path("linkset");
        assertThat(links.get(0).path("item").size()).as("items").isEqualTo(links.size() - 1);
        assertThat(new String(named, java.nio.charset.StandardCharsets.UTF_8))
                .contains("/catalog\"", "/openapi.json\"", "/asyncapi.json\"", "/docs\"");
        each(links)
                .flatMap(it -> each(it.path("service-desc")))
                .forEach(it -> assertThat(answers(it.path("href").asText())).isEqualTo(200));
        assertThat(city.send(city.request("/docs").header("Accept", "text/html"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Claim(value = "What is pushed to subscribers is described, a webhook for each format", standard = "AsyncAPI 3.0")
    void whatIsPushedIsDescribed() {
        var pushed = json(city.get("/asyncapi.json"));

        assertThat(pushed.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(pushed.at("/components/messages").findValuesAsText("name"))
                .contains("health/fhir/4.0.1", "transit/gtfs/2026.1", "meals/slip/1");
        pushed.path("operations").forEach(it -> {
            assertThat(it.path("action").asText()).isEqualTo("send");
            var channel = pushed.at(it.at("/channel/$ref").asText().substring(1));
            assertThat(channel.isMissingNode()).isFalse();
            channel.path("messages").forEach(message -> assertThat(
                            pushed.at(message.path("$ref").asText().substring(1))
                                    .path("contentType")
                                    .asText())
                    .contains("/"));
        });
    }

    private void isWhole(JsonNode dataset) {
        for (var member : List.of(
                "dct:identifier",
                "dct:title",
                "dct:description",
                "dct:publisher",
                "dcat:contactPoint",
                "dct:license",
                "dct:modified",
                "dcat:keyword",
                "dct:spatial",
                "dct:language")) {
            assertThat(dataset.path(member).isMissingNode()).as(member).isFalse();
        }
        assertThat(each(dataset.path("dct:title"))
                        .map(it -> it.path("@language").asText()))
                .containsExactly("ja", "en");
        var start = LocalDate.parse(
                dataset.at("/dct:temporal/dcat:startDate/@value").asText());
        assertThat(LocalDate.parse(
                        dataset.at("/dct:temporal/dcat:endDate/@value").asText()))
                .isAfterOrEqualTo(start);
        each(dataset.path("dcat:distribution")).forEach(it -> {
            assertThat(it.at("/dct:license/@id").asText()).startsWith("https://");
            assertThat(it.path("dct:format").asText()).isEqualTo("GTFS");
            var file = city.get(path(it.at("/dcat:downloadURL/@id").asText()));
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(it.at("/dcat:mediaType/@id").asText())
                    .endsWith(file.headers().firstValue("Content-Type").orElseThrow());
            assertThat(it.at("/dcat:byteSize/@value").asInt()).isEqualTo(file.body().length);
        });
    }

    private int answers(String address) {
        return city.get(path(address)).statusCode();
    }

    /** The public address is that of the city, and not of the port that the test has. */
    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
