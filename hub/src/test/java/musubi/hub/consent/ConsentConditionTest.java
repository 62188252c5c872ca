package musubi.hub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import musubi.hub.HubContext;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One law, said twice: of a record at hand in Java, of many at once in SQL. */
class ConsentConditionTest extends HubContext {

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final FormatId FHIR = new FormatId("health/fhir/4.0.1");
    private static final long SEED = 20261127;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM hub.consent WHERE source LIKE 'test:%'").update();
    }

    @Test
    void javaAndSqlDecideTheSameOfFiveHundredPersonsWithConsentsOfAllKinds() {
        var register = register();
        var random = new Random(SEED);
        var subjects =
                IntStream.range(0, 500).mapToObj(it -> "Patient/law-" + it).toList();
        subjects.forEach(it -> register.compile("test:" + it, lines(it, random)));

        for (var recipient : List.of(Sample.HOSPITAL, Sample.CLINIC, Sample.INSURER)) {
            var inJava = subjects.stream()
                    .filter(it -> register.find(it, recipient, FHIR).isPresent())
                    .toList();
            var inSql = permitted(register, recipient);

            assertThat(inSql).as("for %s, with seed %s", recipient, SEED).isEqualTo(inJava);
            assertThat(inJava).as("neither all nor none of them").hasSizeBetween(20, 480);
        }
    }

    @Test
    void aNewVersionReplacesAllLinesOfTheOldOneAndNobodyElses() {
        var register = register();
        var yes = line("Patient/law", "*", true, "*", Purpose.TREATMENT, NOW.minusSeconds(1), null);
        var no = line("Patient/law", "*", false, "*", Purpose.TREATMENT, NOW.minusSeconds(1), null);
        register.compile("test:other", List.of(line("Patient/other", "*", true, "*", Purpose.TREATMENT, NOW, null)));

        register.compile("test:Patient/law", List.of(yes));
        assertThat(register.find("Patient/law", Sample.CLINIC, FHIR)).isPresent();
        register.compile("test:Patient/law", List.of(no));
        assertThat(register.find("Patient/law", Sample.CLINIC, FHIR)).isEmpty();
        assertThat(new ConsentStore(jdbc).list("Patient/law")).containsExactly(no);
        register.compile("test:Patient/law", List.of());
        assertThat(new ConsentStore(jdbc).list("Patient/law")).isEmpty();
        assertThat(new ConsentStore(jdbc).list("Patient/other")).hasSize(1);
    }

    @Test
    void whatAPersonIsCalledIsAValueAndNoSql() {
        var register = register();
        var name = "Patient/' OR '1'='1";
        register.compile("test:" + name, List.of(line(name, "*", true, "*", Purpose.TREATMENT, NOW, null)));

        assertThat(register.find(name, Sample.CLINIC, FHIR)).isPresent();
        assertThat(register.find("Patient/1", Sample.CLINIC, FHIR)).isEmpty();
    }

    private ConsentRegister register() {
        return new ConsentRegister(new ConsentStore(jdbc), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> permitted(ConsentRegister register, Party recipient) {
        var condition = register.condition("s.subject", recipient, FHIR);
        return jdbc.sql(
                        "SELECT s.subject FROM (SELECT DISTINCT subject FROM hub.consent WHERE subject LIKE 'Patient/law-%') s"
                                + " WHERE " + condition.sql() + " ORDER BY length(s.subject), s.subject")
                .params(condition.values())
                .query(String.class)
                .list();
    }

    private static List<Consent> lines(String subject, Random random) {
        var lines = new ArrayList<Consent>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            var from = NOW.plus(Duration.ofSeconds(random.nextInt(-3, 2)));
            var until = random.nextBoolean() ? null : from.plusSeconds(1L + random.nextInt(3));
            lines.add(line(
                    subject,
                    pick(random, "*", "*", Sample.HOSPITAL.id(), Sample.CLINIC.id(), Sample.INSURER.id()),
                    random.nextInt(4) > 0,
                    pick(random, "*", "health/*", "health/*", FHIR.value(), "health/fhir/3.0.2", "transit/*"),
                    random.nextInt(3) > 0 ? Purpose.TREATMENT : Purpose.PAYMENT,
                    from,
                    until));
        }
        return lines;
    }

    private static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    private static Consent line(
            String subject,
            String recipient,
            boolean permitted,
            String format,
            Purpose purpose,
            Instant from,
            @org.jspecify.annotations.Nullable Instant until) {
        return new Consent(
                UUID.randomUUID(), subject, recipient, purpose, format, permitted, from, until, "test:" + subject, "1");
    }
}
