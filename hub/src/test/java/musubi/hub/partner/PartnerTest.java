package musubi.hub.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.person.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may be registered, and as what. */
class PartnerTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "omika-clinic", "clinic-7", "a1-b2-c3"})
    void anIdIsWordsJoinedByHyphens(String id) {
        assertThat(partner(id).party(Set.of()).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7-clinic",
                "Omika",
                "omika clinic",
                "omika--clinic",
                "omika-",
                "-omika",
                "omika_clinic",
                "大甕",
                "omika\n",
                "ｏｍｉｋａ"
            })
    void whatIsSpelledOtherwiseIsNone(String id) {
        assertThat(Partner.isId(id)).isFalse();
        assertThatThrownBy(() -> partner(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdHas64CharactersAtMost() {
        assertThat(Partner.isId("a".repeat(64))).isTrue();
        assertThat(Partner.isId("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"musubi", "hub", "custodian", "anybody", "anonymous", "system", "admin", "console"})
    void namesOfTheHubAreNobodysElse(String id) {
        assertThat(Partner.isNameOfTheHub(id)).isTrue();
        assertThatThrownBy(() -> partner(id)).hasMessageContaining("the hub's own");
    }

    @Test
    void aPartyHasTheScopesOfItsTokenAndTheRestOfItsPartner() {
        var party = partner("omika-clinic").party(Set.of("system/Patient.rs"));

        assertThat(party)
                .isEqualTo(new Party(
                        "omika-clinic",
                        Set.of("clinic"),
                        Set.of("system/Patient.rs"),
                        Set.of("health/*"),
                        Purpose.TREATMENT));
        assertThat(party.isHub()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsWordAndByNothingLikeIt(PartnerKind kind) {
        assertThat(PartnerKind.find(kind.word())).contains(kind);
        assertThat(PartnerKind.find(kind.word().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(PartnerKind.find(kind.word() + " ")).isEmpty();
        assertThat(PartnerKind.words()).contains(kind.word());
    }

    @Test
    void noKindIsTheHub() {
        assertThat(Arrays.stream(PartnerKind.values()).map(PartnerKind::word))
                .doesNotContain("hub", "custodian", "musubi");
        assertThatThrownBy(() -> PartnerKind.get("custodian")).hasMessageContaining("hospital, clinic, visiting-nurse");
    }

    @Test
    void aClientProvesItself() {
        assertThatThrownBy(() -> new Client("c", "omika-clinic", null, null, null, Set.of()))
                .hasMessageContaining("by a secret or by a key");
        assertThat(new Client("c", "omika-clinic", "hash", null, null, Set.of()).enabled())
                .isTrue();
    }

    @Test
    void aPersonActsByAClientOfItsOwnPartnerThatIsSwitchedOnAndByNoOther() {
        var clinic = partner("omika-clinic");
        var person = new Person("ono", "omika-clinic", Set.of("staff"), null).party(clinic);
        var client = new Client("ward", "omika-clinic", "hash", null, null, Set.of("read_all"));

        assertThat(clinic.party(client, person))
                .isEqualTo(new Party(
                        "omika-clinic",
                        Set.of("clinic"),
                        Set.of("read_all"),
                        Set.of("health/*"),
                        Purpose.TREATMENT,
                        "ward",
                        "ono"));
        var others = new Client("ward", "other", "hash", null, null, Set.of("read_all"));
        var off = new Client("ward", "omika-clinic", "hash", null, null, Set.of("read_all"), false, 1);
        assertThatThrownBy(() -> clinic.party(others, person)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clinic.party(off, person)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clinic.party(client, clinic.party(Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
        var stranger = new Person("kimura", "other", Set.of("staff"), null).party(partner("other"));
        assertThatThrownBy(() -> clinic.party(client, stranger)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Partner partner(String id) {
        return new Partner(
                id,
                new Text("Omika Clinic", "大甕クリニック"),
                PartnerKind.CLINIC,
                Purpose.TREATMENT,
                Set.of("health/*"),
                Map.of(),
                600);
    }
}
