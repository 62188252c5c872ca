package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation may send, and who the hub is. */
class PartyTest {

    private static final FormatId FHIR = new FormatId("health/fhir/4.0.1");

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "health/*, true",
        "health/fhir/4.0.1, true",
        "health/fhir/4.0, false",
        "health/fhir/*, false", // formats are named whole, or by their domain
        "health, false",
        "heal/*, false",
        "transit/*, false"
    })
    void anOrganisationSendsFormatsItsDomainsOrAll(String sends, boolean may) {
        assertThat(party(Set.of(sends)).maySend(FHIR)).isEqualTo(may);
    }

    @Test
    void whoIsRegisteredForNothingSendsNothing() {
        assertThat(party(Set.of()).maySend(FHIR)).isFalse();
    }

    @Test
    void theHubIsOneConstantAndNobodyBecomesItByWords() {
        assertThat(Party.HUB.isHub()).isTrue();
        assertThat(Party.HUB.maySend(FHIR)).isTrue();
        assertThat(Party.HUB.by("client").isHub()).isFalse();
        assertThat(new Party(Party.HUB.id(), Set.of("city"), Set.of(), Set.of("*"), Purpose.SERVICE).isHub())
                .isFalse();
    }

    @Test
    void itsClientIsPartOfWhoItIsAndChangesNothingElse() {
        var hospital = party(Set.of("health/*"));

        assertThat(hospital.by("ward-7").client()).isEqualTo("ward-7");
        assertThat(hospital.by("ward-7")).isNotEqualTo(hospital.by("ward-8"));
        assertThat(hospital.by("ward-7").by("ward-8")).isEqualTo(hospital.by("ward-8"));
        assertThat(hospital.by("ward-7").maySend(FHIR)).isTrue();
    }

    @Test
    void whatWasHandedInCannotBeChangedAfterwards() {
        var sends = new HashSet<>(Set.of("transit/*"));
        var party = party(sends);
        sends.add("health/*");

        assertThat(party.maySend(FHIR)).isFalse();
    }

    @Test
    void aLineOfTheLogNamesItAndNothingOfWhatItMay() {
        assertThat(party(Set.of("health/*")).by("ward-7")).hasToString("hitachi-bay-hospital");
    }

    @Test
    void withoutANameThereIsNoParty() {
        assertThatThrownBy(() -> new Party(" ", Set.of(), Set.of(), Set.of(), Purpose.SERVICE))
                .hasMessage("A party has an id");
    }

    private static Party party(Set<String> sends) {
        return new Party("hitachi-bay-hospital", Set.of("hospital"), Set.of(), sends, Purpose.TREATMENT);
    }
}
