package musubi.conformance.apis;

import static musubi.conformance.apis.ApiDocument.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.apis.ApiDocument.Operation;
import org.junit.jupiter.api.Test;

/** Each operation says all that a stranger has to know, and says the truth of who may call it. */
class DescriptionTest extends City {

    @Test
    @Claim(
            value = "Each operation has a summary, typed parameters and answers, its errors, its scopes and an example",
            standard = "OpenAPI 3.1")
    void eachOperationSaysAllThatAStrangerHasToKnow() {
        var api = ApiDocument.of(city);
        var ids = new HashSet<String>();
        var missing = api.operations()
                .flatMap(it -> Gaps.of(api, it, ids).map(what -> it + ": " + what))
                .toList();

        assertThat(api.operations()).as("operations").hasSizeGreaterThan(40);
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsSaidToBeOpenIsAndWhatIsSaidToNeedATokenDoes() {
        var untrue = ApiDocument.of(city)
                .operations()
                .filter(it -> !it.path().endsWith("/token")) // which asks for the client's proof, not for a token
                .filter(it -> !it.path().equals("/meals/door-code")) // which is shut over plain HTTP
                .filter(it -> !it.path().startsWith("/3/")) // and so is PACT
                .filter(it -> (status(it) == 401) == it.isOpen())
                .map(Operation::toString)
                .toList();

        assertThat(untrue).isEmpty();
    }

    @Test
    void everyDomainIsThere() {
        var tags = ApiDocument.of(city)
                .operations()
                .flatMap(it -> each(it.node().path("tags")))
                .map(JsonNode::asText)
                .toList();

        assertThat(tags)
                .contains("messages", "partners", "tokens", "about", "feeds", "trips", "fhir", "meals", "meters");
    }

    private int status(Operation operation) {
        var request = city.request(operation.path().replaceAll("\\{[^}]*}", "none"))
                .method(
                        operation.method(),
                        operation.takesBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        var types = operation.node().at("/requestBody/content").fieldNames();
        return city.send(types.hasNext() ? request.header("Content-Type", types.next()) : request)
                .statusCode();
    }
}
