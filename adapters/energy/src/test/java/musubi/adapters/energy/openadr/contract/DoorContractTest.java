package musubi.adapters.energy.openadr.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import java.util.List;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.profile.ProfileCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract becomes part of the city's description, and its enumerations warn. */
class DoorContractTest {

    @Test
    void itsOperationsStandBelowTheDoorWithSchemasOfTheirOwn() throws Exception {
        var api = new OpenAPI(SpecVersion.V31).components(new Components());

        DoorContract.load().describe(api);

        var json = Json31.mapper().readTree(Json31.mapper().writeValueAsString(api));
        assertThat(json.path("paths").properties().stream()
                        .mapToInt(it -> it.getValue().size())
                        .sum())
                .isEqualTo(45);
        var limit = json.at("/paths/~1openadr3~13.1.0~1programs/get/parameters/2");
        assertThat(limit.path("name").asText()).isEqualTo("limit");
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(50);
        assertThat(limit.at("/schema/type").asText()).isEqualTo("integer");
        assertThat(json.at(
                                "/paths/~1openadr3~13.1.0~1programs/post/responses/409/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/OpenAdrProblem");
        assertThat(json.at("/paths/~1openadr3~13.1.0~1programs/get/x-scopes"))
                .extracting(it -> it.asText())
                .containsExactly("read_all", "read_targets");
        assertThat(json.toString()).contains("OpenAdrProgramRequest").doesNotContain("schemas/program", "/responses/e");
        assertThat(json.at("/components/schemas/OpenAdrDuration/type").asText()).isEqualTo("string");
        assertThat(json.at("/components/schemas/OpenAdrVenRequest/type").asText())
                .isEqualTo("object");
        assertThat(json.at("/components/schemas/OpenAdrVenRequest/properties").fieldNames())
                .toIterable()
                .contains("objectType", "clientID", "venName", "targets");
        assertThat(json.at("/components/schemas/OpenAdrVenRequest/properties/objectType/enum"))
                .extracting(it -> it.asText())
                .containsExactly("VEN_VEN_REQUEST", "BL_VEN_REQUEST");
        assertThat(json.at("/components/schemas/OpenAdrProgram/properties/payloadDescriptors/items/properties")
                        .fieldNames())
                .toIterable()
                .contains("objectType", "payloadType", "currency", "readingType");
        assertThat(json.toString()).doesNotContain("oneOf", "anyOf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIMPLE | 3 |
            SIMPLE | 4 | openadr-simple-level
            SIMPLE | 1.5 | openadr-simple-level
            PRICE | -0.5 |
            PRICE | "12 yen" | openadr-price-not-a-number
            DISPATCH_SETPOINT | -1 | openadr-setpoint-negative
            DISPATCH_SETPOINT_RELATIVE | -1 |
            CONTROL_LEVEL_OFFSET | -10 |
            CONTROL_LEVEL_OFFSET | 11 | openadr-offset-out-of-range
            OLS | 1.01 | openadr-share-out-of-range
            X_OF_OUR_OWN | "anything" |
            """)
    void whatDoesNotFitTheEnumerationsIsAWarning(
            String type, String value, @org.jspecify.annotations.Nullable String code) {
        var validator = new PayloadValidator(ProfileCatalogue.load());
        var sent = "{\"programID\":\"p\",\"intervals\":[{\"id\":0,\"payloads\":[{\"type\":\"%s\",\"values\":[%s]}]}]}"
                .formatted(type, value);
        var event = ((Reading.Right<EventRequest>) Wire.read(Requests.EVENT, sent.getBytes(UTF_8))).value();

        assertThat(validator.validate(event))
                .extracting(it -> it.severity() + " " + it.code())
                .isEqualTo(code == null ? List.of() : List.of("WARNING " + code));
    }
}
