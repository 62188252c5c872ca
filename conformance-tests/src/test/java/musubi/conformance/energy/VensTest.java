package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of vens alone. */
@Claim(
        value =
                "A ven is one client's; business logic gives it targets, and the VEN itself can neither give itself any nor lose them",
        standard = "OpenADR 3.1.0",
        clause = "User Guide §8.13")
class VensTest extends EnergyCity {

    private final String name = Partners.fresh("ven-name");

    @Test
    void aVenRegistersItself() {
        var ven = ven();

        var made = ven.made("/vens", Samples.ownVen(name));

        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
        assertThat(made.path("objectType").asText()).isEqualTo("VEN");
        assertThat(made.has("targets")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"objectType\":\"VEN\",", "\"objectType\":null,"})
    void theFormIsThatOfWhoeverWrites(String objectType) {
        var ven = ven();

        var made = ven.made("/vens", "{%s\"venName\":\"%s\"}".formatted(objectType, name));
        var byLogic = logic().made(
                        "/vens",
                        "{%s\"venName\":\"%s-2\",\"clientID\":\"%s-2\",\"targets\":[\"a\"]}"
                                .formatted(objectType, name, name));

        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
        assertThat(byLogic.at("/targets/0").asText()).isEqualTo("a");
    }

    @Test
    void whoSpeaksInTheFormOfAnotherRoleIsRefused() {
        problem(ven().post("/vens", Samples.ven(name, "somebody")), 403);
        problem(logic().post("/vens", Samples.ownVen(name)), 403);
    }

    @Test
    void anObjectTypeThatIsNoneIsRefused() {
        problem(logic().post("/vens", "{\"objectType\":\"PROGRAM\",\"venName\":\"%s\"}".formatted(name)), 400);
    }

    @Test
    void businessLogicSaysWhoseVenItIs() {
        var problem = problem(logic().post("/vens", "{\"venName\":\"%s\"}".formatted(name)), 400);

        assertThat(problem.at("/notices/0/place").asText()).isEqualTo("/clientID");
    }

    @Test
    void targetsThatAVenGivesItselfAreIgnored() {
        var ven = ven();

        var made = ven.made(
                "/vens",
                "{\"objectType\":\"VEN_VEN_REQUEST\",\"venName\":\"%s\",\"targets\":[\"all\"]}".formatted(name));

        assertThat(made.has("targets")).isFalse();
    }

    @Test
    void aChangeByTheVenKeepsItsTargets() {
        var ven = ven();
        var id = enrol(ven, "kuji");

        var changed = good(ven.put("/vens/" + id, Samples.ownVen(name)), 200);

        assertThat(changed.path("venName").asText()).isEqualTo(name);
        assertThat(changed.at("/targets/0").asText()).isEqualTo("kuji");
    }

    @Test
    void aNameIsOneVensAlone() {
        logic().made("/vens", Samples.ven(name, name));

        problem(logic().post("/vens", Samples.ven(name, name + "-2")), 409);
        problem(ven().post("/vens", Samples.ownVen(name)), 409);
    }

    @Test
    void aClientHasOneVenAtMost() {
        var ven = ven();
        ven.made("/vens", Samples.ownVen(name));

        problem(ven.post("/vens", Samples.ownVen(name + "-2")), 409);
        problem(logic().post("/vens", Samples.ven(name + "-3", ven.client())), 409);
    }

    @Test
    void beforeItHasAVenTheListIsEmpty() {
        assertThat(ven().ids("/vens")).isEmpty();
    }

    @Test
    void aVenSeesItselfAlone() {
        var ven = ven();
        var id = enrol(ven);
        var other = logic().made("/vens", Samples.ven(name, name)).path("id").asText();

        assertThat(ven.ids("/vens")).containsExactly(id);
        assertThat(ven.ids("/vens?venName=" + name)).isEmpty();
        problem(ven.get("/vens/" + other), 404);
        problem(ven.put("/vens/" + other, Samples.ownVen(name)), 404);
        problem(ven.delete("/vens/" + other), 404);
    }

    @Test
    void aVenMayLeave() {
        var ven = ven();
        var id = enrol(ven);

        assertThat(ven.delete("/vens/" + id).statusCode()).isEqualTo(200);
        assertThat(ven.ids("/vens")).isEmpty();
    }

    @Test
    void aVenWithResourcesStays() {
        var ven = ven();
        var id = enrol(ven);
        ven.made("/resources", Samples.ownResource("meter", id));

        problem(ven.delete("/vens/" + id), 409);
    }

    @Test
    void listsAreFilteredByNameAndTarget() {
        var id = logic().made("/vens", Samples.ven(name, name, name, "other"))
                .path("id")
                .asText();

        assertThat(logic().ids("/vens?venName=" + name)).containsExactly(id);
        assertThat(logic().ids("/vens?targets=" + name)).containsExactly(id);
        assertThat(logic().ids("/vens?venName=" + name + "&targets=nobody-has-this"))
                .isEmpty();
    }

    @Test
    void attributesAreReadAgain() {
        var made = ven().made("/vens", """
                {"venName":"%s","attributes":[{"type":"LOCATION","values":[140.65,36.6]},
                 {"type":"DESCRIPTION","values":["久慈川の工場"]}]}""".formatted(name));

        assertThat(made.at("/attributes/1/values/0").asText()).isEqualTo("久慈川の工場");
    }

    @Test
    void aTokenThatOnlyReadsRegistersNothing() {
        problem(with("read_targets read_ven_objects").post("/vens", Samples.ownVen(name)), 403);
    }

    @Test
    void theNamesOfOtherImplementationsForTheScopesTellTheRole() {
        var ven = with("read_all write_vens_ven");
        var logic = with("read_all write_vens_bl");

        assertThat(ven.made("/vens", Samples.ownVen(name)).path("clientID").asText())
                .isEqualTo(ven.client());
        logic.made("/vens", Samples.ven(name + "-2", name));
    }
}
