package musubi.hub.partner.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is for pages and for decisions, and which passwords are good. */
class PersonTest {

    private static final Partner RAIL = new Partner(
            "juo-rail",
            new Text("Juo Rail", "十王鉄道"),
            PartnerKind.OPERATOR,
            Purpose.SERVICE,
            Set.of("transit/*"),
            Map.of(),
            60);

    private final Passwords passwords = new Passwords();

    @Test
    void peopleOfAPartnerAreItsOwnAndSendNothing() {
        var party = person("staff").party(RAIL);

        assertThat(party.id() + " " + party.person() + " " + party.purpose() + " " + party.scopes() + party.sends())
                .isEqualTo("juo-rail rika SERVICE [hub:own.read][]");
        assertThat(person("manager").party(RAIL).scopes()).containsExactlyInAnyOrder("hub:own.read", "hub:own.people");
        assertThat(person("nurse").party(RAIL).scopes()).isEmpty();
    }

    /** The kind of a partner that runs buses is the word for who operates the hub, and makes nobody that. */
    @Test
    void theKindOfAPartnerIsNoRole() {
        assertThat(person("staff").asReader(RAIL)).containsExactlyInAnyOrder("staff", "person", "of-operator");
        assertThatThrownBy(() -> person("operator")).hasMessageContaining("city's own people");
    }

    @Test
    void staffBelongsToAPartner() {
        assertThatThrownBy(() -> new Person("rika", null, Set.of("staff"), null))
                .hasMessageContaining("people of a partner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "rika-and-the-rain", "aaaaaaaaaaaaaaaa", "日立市日立市日立市日立市日立市日立市日立市日立市日立市"})
    void aPasswordThatIsShortOrLongOrTheNameOrOneLetterIsNotGood(String password) {
        assertThat(Passwords.isGood(password, "rika")).isFalse();
    }

    @Test
    void aPasswordIsMatchedByItsHashAloneAndNobodysByNone() {
        var hash = passwords.hashOfChosen("correct horse battery");

        assertThat(hash).startsWith("{bcrypt}$2a$11$");
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batter", hash)).isFalse();
        assertThat(passwords.matches("nobody's", null)).isFalse();
        assertThat(passwords.matches("correct horse battery" + " ".repeat(60), hash))
                .isFalse();
    }

    private static Person person(String role) {
        return new Person("rika", "juo-rail", Set.of(role), null);
    }
}
