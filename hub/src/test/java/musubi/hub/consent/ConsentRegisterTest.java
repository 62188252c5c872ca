package musubi.hub.consent;

import static musubi.hub.message.Sample.CLINIC;
import static musubi.hub.message.Sample.HOSPITAL;
import static musubi.hub.message.Sample.INSURER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lines of a person's consents come to, for one who asks now. */
class ConsentRegisterTest {

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(365));
    private static final FormatId FHIR = new FormatId("health/fhir/4.0.1");
    private static final FormatId LABS = new FormatId("health/labs/1.0");

    @Test
    void whereNobodySaidAnythingTheAnswerIsNo() {
        assertThat(basis(HOSPITAL)).isEqualTo("no");
    }

    @Test
    void aPermissionIsTheGroundOnWhichItIsGiven() {
        assertThat(basis(HOSPITAL, yes("Consent/1", "*", "*"))).isEqualTo("Consent/1");
    }

    /** Whichever was written first, and however much wider the permission is. */
    @Test
    void aProhibitionBeatsEveryPermission() {
        var all = yes("Consent/1", "*", "*");
        var exactly = yes("Consent/2", HOSPITAL.id(), FHIR.value());
        var never = no("Consent/3", HOSPITAL.id(), "health/*");

        for (var lines : List.of(List.of(all, exactly, never), List.of(never, exactly, all))) {
            assertThat(basis(HOSPITAL, lines.toArray(Consent[]::new))).isEqualTo("no");
            assertThat(basis(CLINIC, lines.toArray(Consent[]::new)))
                    .as("which is not forbidden anything")
                    .isEqualTo("Consent/1");
        }
    }

    @Test
    void aProhibitionOfAnotherPurposeOrFormatForbidsNothingHere() {
        var treatment = yes("Consent/1", "*", "health/*");
        var labs = no("Consent/2", "*", LABS.value());
        var payment = line("Consent/3", "*", Purpose.PAYMENT, "*", false, LONG_AGO, null);

        assertThat(basis(HOSPITAL, treatment, labs, payment)).isEqualTo("Consent/1");
        assertThat(ConsentRegister.deciding(List.of(treatment, labs, payment), HOSPITAL, LABS, NOW))
                .isEmpty();
        assertThat(basis(INSURER, treatment, labs, payment)).isEqualTo("no");
    }

    @ParameterizedTest(name = "from {0} s to {1} s: {2}")
    @CsvSource({
        "-1, 1, Consent/1",
        "0, 1, Consent/1", // begins now
        "1, 9, no", // begins in a second
        "-9, -1, no", // ended a second ago
        "-9, 0, no", // ends now: the end does not belong to it
        "-9, , Consent/1"
    })
    void aPeriodHasABeginningThatBelongsToItAndAnEndThatDoesNot(long from, @Nullable Long until, String basis) {
        var line = line(
                "Consent/1",
                "*",
                Purpose.TREATMENT,
                "*",
                true,
                NOW.plusSeconds(from),
                until == null ? null : NOW.plusSeconds(until));

        assertThat(basis(HOSPITAL, line)).isEqualTo(basis);
    }

    /** Permitted for a year, forbidden for a month within it, permitted again for a day within that: the month stays shut. */
    @Test
    void ofPeriodsThatLieWithinEachOtherTheProhibitionCounts() {
        var year = line("year", "*", Purpose.TREATMENT, "*", true, days(-300), days(65));
        var month = line("month", "*", Purpose.TREATMENT, "*", false, days(-10), days(20));
        var day = line("day", "*", Purpose.TREATMENT, "*", true, days(0), days(1));

        assertThat(basis(HOSPITAL, year, month, day)).isEqualTo("no");
        assertThat(at(days(-11), year, month, day)).isEqualTo("year");
        assertThat(at(days(20), year, month, day)).isEqualTo("year");
        assertThat(at(days(65), year, month, day)).isEqualTo("no");
    }

    @Test
    void aProhibitionThatIsOverGivesWay() {
        var yes = yes("Consent/1", "*", "*");
        var was = line("Consent/2", "*", Purpose.TREATMENT, "*", false, LONG_AGO, NOW.minusSeconds(1));

        assertThat(basis(HOSPITAL, yes, was)).isEqualTo("Consent/1");
    }

    @ParameterizedTest
    @CsvSource({
        "*, true",
        "health/*, true",
        "health/fhir/4.0.1, true",
        "health/fhir/4.0, false",
        "transit/*, false",
        "health, false"
    })
    void aLineIsAboutAFormatADomainOrAll(String format, boolean applies) {
        assertThat(basis(HOSPITAL, yes("Consent/1", "*", format))).isEqualTo(applies ? "Consent/1" : "no");
    }

    @Test
    void theNameOfARecipientIsTakenAsAWhole() {
        assertThat(basis(HOSPITAL, yes("Consent/1", "hitachi-bay", "*"))).isEqualTo("no");
        assertThat(basis(HOSPITAL, yes("Consent/1", "Hitachi-Bay-Hospital", "*")))
                .isEqualTo("no");
    }

    /** Those who choose among many records ask the database the same question in its own words. */
    @Test
    void theConditionOfSqlHasAValueForEachQuestionMarkAndAsksTheSame() {
        var condition = ConsentCondition.of("'Patient/' || p.id", HOSPITAL, FHIR, NOW);

        assertThat(condition.values())
                .hasSize((int) condition.sql().chars().filter(it -> it == '?').count());
        assertThat(condition.values().subList(0, 6))
                .containsExactly(
                        "hitachi-bay-hospital",
                        "TREATMENT",
                        "health/fhir/4.0.1",
                        "health/*",
                        "2026-11-27T03:00:00Z",
                        "2026-11-27T03:00:00Z");
        assertThat(condition.values().subList(6, 12))
                .isEqualTo(condition.values().subList(0, 6));
        assertThat(condition.sql())
                .contains("c.permitted")
                .contains("NOT c.permitted")
                .contains("c.subject = 'Patient/' || p.id");
    }

    @Test
    void aLineThatSaysNothingIsNotMade() {
        assertThatThrownBy(() -> yes("Consent/1", " ", "*")).hasMessageContaining("a recipient");
        assertThatThrownBy(() -> yes("Consent/1", "*", "")).hasMessageContaining("a format");
        assertThatThrownBy(() -> line("Consent/1", "*", Purpose.TREATMENT, "*", true, NOW, NOW))
                .hasMessage("A consent ends after it begins");
    }

    private static String basis(Party recipient, Consent... lines) {
        var given = Arrays.asList(lines);
        var turned = Arrays.asList(lines.clone());
        Collections.reverse(turned);
        var decided = ConsentRegister.deciding(given, recipient, FHIR, NOW);
        assertThat(ConsentRegister.deciding(turned, recipient, FHIR, NOW).isPresent())
                .as("the order in which the lines were written says nothing")
                .isEqualTo(decided.isPresent());
        return decided.map(Consent::source).orElse("no");
    }

    private static String at(Instant moment, Consent... lines) {
        return ConsentRegister.deciding(List.of(lines), HOSPITAL, FHIR, moment)
                .map(Consent::source)
                .orElse("no");
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Consent yes(String source, String recipient, String format) {
        return line(source, recipient, Purpose.TREATMENT, format, true, LONG_AGO, null);
    }

    private static Consent no(String source, String recipient, String format) {
        return line(source, recipient, Purpose.TREATMENT, format, false, LONG_AGO, null);
    }

    private static Consent line(
            String source,
            String recipient,
            Purpose purpose,
            String format,
            boolean permitted,
            Instant from,
            @Nullable Instant until) {
        return new Consent(
                UUID.randomUUID(), "Patient/4711", recipient, purpose, format, permitted, from, until, source, "1");
    }
}
