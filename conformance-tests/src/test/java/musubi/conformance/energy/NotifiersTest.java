package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one is notified, and under which topics. */
@Claim(
        value =
                "Topics are discovered by those who may hear them: those of everybody by business logic, those of a VEN by itself",
        standard = "OpenADR 3.1.0",
        clause = "Definition, Notifications via Additional Protocols")
class NotifiersTest extends EnergyCity {

    private static final String TOPICS = "/notifiers/mqtt/topics";

    private Vtn ven = anybody();
    private String id = "";

    @BeforeEach
    void registerAVen() {
        ven = ven();
        id = enrol(ven, "kuji");
    }

    @Test
    void webhooksThereAlwaysAre() {
        assertThat(ven.read("/notifiers").path("WEBHOOK").asBoolean()).isTrue();
        assertThat(logic().read("/notifiers").path("WEBHOOK").asBoolean()).isTrue();
        problem(anybody().get("/notifiers"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"programs", "events", "reports", "subscriptions", "vens", "resources"})
    void businessLogicHearsOfAllObjects(String objects) {
        var topics = logic().read(TOPICS + "/" + objects).path("topics");

        assertThat(topics.fieldNames()).toIterable().containsExactlyInAnyOrder("CREATE", "UPDATE", "DELETE", "ALL");
        assertThat(topics.findValuesAsText("CREATE")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "reports", "subscriptions", "vens", "resources"})
    void aVenHearsNotOfEverybodysObjects(String objects) {
        problem(ven.get(TOPICS + "/" + objects), 403);
    }

    @Test
    void aVenHearsOfPrograms() {
        assertThat(ven.read(TOPICS + "/programs").at("/topics/CREATE").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/programs", "/resources"})
    void aVenHearsOfItsOwn(String objects) {
        var topics = ven.read(TOPICS + "/vens/" + id + objects).path("topics");

        assertThat(topics.path("UPDATE").asText()).contains(id);
        assertThat(topics.has("CREATE")).isEqualTo(!objects.isEmpty());
        assertThat(logic().read(TOPICS + "/vens/" + id + objects).path("topics"))
                .isEqualTo(topics);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/programs", "/resources"})
    void theTopicsOfAnotherVenAreNotFound(String objects) {
        var other = ven();

        problem(other.get(TOPICS + "/vens/" + id + objects), 404);
        problem(other.get(TOPICS + "/vens/no-such-ven" + objects), 404);
    }

    @Test
    void aProgramHasTopicsForThoseWhoSeeIt() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program"), "kuji"))
                .path("id")
                .asText();

        assertThat(ven.read(TOPICS + "/programs/" + program).path("topics").has("CREATE"))
                .isFalse();
        assertThat(ven.read(TOPICS + "/programs/" + program + "/events")
                        .path("topics")
                        .has("CREATE"))
                .isTrue();
        problem(ven().get(TOPICS + "/programs/" + program), 404);
        problem(ven().get(TOPICS + "/programs/" + program + "/events"), 404);
        problem(logic().get(TOPICS + "/programs/no-such-program"), 404);
    }

    @Test
    void nobodyHearsWithoutAToken() {
        problem(anybody().get(TOPICS + "/programs"), 401);
        problem(anybody().get(TOPICS + "/vens/" + id), 401);
    }
}
