package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of resources alone. */
@Claim(
        value =
                "A resource is a part of one ven, has a name of its own there, and gives its ven the targets that business logic wrote",
        standard = "OpenADR 3.1.0",
        clause = "User Guide §8.13")
class ResourcesTest extends EnergyCity {

    private Vtn ven = anybody();
    private String id = "";

    @BeforeEach
    void registerAVen() {
        ven = ven();
        id = enrol(ven);
    }

    @Test
    void aVenAddsWhatItHas() {
        var made = ven.made("/resources", Samples.ownResource("battery", id));

        assertThat(made.path("venID").asText()).isEqualTo(id);
        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
    }

    @Test
    void withoutAVenIdItIsTheWritersOwn() {
        var made = ven.made("/resources", "{\"resourceName\":\"battery\"}");

        assertThat(made.path("venID").asText()).isEqualTo(id);
    }

    @Test
    void whoHasNoVenYetMakesOneFirst() {
        problem(ven().post("/resources", "{\"resourceName\":\"battery\"}"), 400);
    }

    @Test
    void businessLogicNeedNotSayWhoseItIs() {
        var made = logic().made("/resources", Samples.resource("battery", id, "north"));

        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
        assertThat(ven.ids("/resources")).containsExactly(made.path("id").asText());
    }

    @Test
    void aClientThatIsNotTheVensIsRefused() {
        var body = Samples.resource("battery", id).replaceFirst("\\{", "{\"clientID\":\"somebody\",");

        problem(logic().post("/resources", body), 400);
    }

    @Test
    void anUnknownVenIsNotFound() {
        problem(logic().post("/resources", Samples.resource("battery", "no-such-ven")), 404);
        problem(ven.post("/resources", Samples.ownResource("battery", "no-such-ven")), 404);
    }

    @Test
    void theVenOfAnotherIsNotFound() {
        var other = ven();

        problem(other.post("/resources", Samples.ownResource("battery", id)), 404);
    }

    @Test
    void aNameIsOneResourcesOfItsVenAlone() {
        ven.made("/resources", Samples.ownResource("battery", id));

        problem(ven.post("/resources", Samples.ownResource("battery", id)), 409);
        problem(logic().post("/resources", Samples.resource("battery", id)), 409);
    }

    @Test
    void anotherVenMayUseTheSameName() {
        ven.made("/resources", Samples.ownResource("battery", id));
        var other = ven();

        other.made("/resources", Samples.ownResource("battery", enrol(other)));
    }

    @Test
    void aChangeByTheVenKeepsItsTargets() {
        var resource = logic().made("/resources", Samples.resource("battery", id, "north"))
                .path("id")
                .asText();

        var changed = good(
                ven.put(
                        "/resources/" + resource,
                        "{\"objectType\":\"VEN_RESOURCE_REQUEST\",\"resourceName\":\"pv\",\"targets\":[\"all\"]}"),
                200);

        assertThat(changed.path("resourceName").asText()).isEqualTo("pv");
        assertThat(changed.path("targets").toString()).isEqualTo("[\"north\"]");
        assertThat(changed.path("venID").asText()).isEqualTo(id);
    }

    @Test
    void whoSpeaksInTheFormOfAnotherRoleIsRefused() {
        problem(ven.post("/resources", Samples.resource("battery", id)), 403);
        problem(logic().post("/resources", Samples.ownResource("battery", id)), 403);
    }

    @Test
    void listsAreFilteredByVenNameAndTarget() {
        var name = Partners.fresh("battery");
        var made = logic().made("/resources", Samples.resource(name, id, name))
                .path("id")
                .asText();

        assertThat(logic().ids("/resources?venID=" + id)).containsExactly(made);
        assertThat(logic().ids("/resources?resourceName=" + name)).containsExactly(made);
        assertThat(logic().ids("/resources?targets=" + name)).containsExactly(made);
        assertThat(logic().ids("/resources?targets=" + name + "&venID=another")).isEmpty();
    }

    @Test
    void aVenSeesAndChangesItsOwnAlone() {
        var other = ven();
        var others = other.made("/resources", Samples.ownResource("battery", enrol(other)));
        var path = "/resources/" + others.path("id").asText();

        assertThat(ven.ids("/resources")).isEmpty();
        problem(ven.get(path), 404);
        problem(ven.put(path, Samples.ownResource("mine", id)), 404);
        problem(ven.delete(path), 404);
        assertThat(other.read(path)).isEqualTo(others);
    }

    @Test
    void aVenDeletesItsOwn() {
        var path = "/resources/"
                + ven.made("/resources", Samples.ownResource("battery", id))
                        .path("id")
                        .asText();

        assertThat(ven.delete(path).statusCode()).isEqualTo(200);
        problem(ven.get(path), 404);
    }
}
