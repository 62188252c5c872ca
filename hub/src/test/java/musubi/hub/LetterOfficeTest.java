package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import musubi.hub.adapter.TimeTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a domain plugs in beside formats, sinks and outlets is called as its types promise. */
class LetterOfficeTest extends SpineContext {

    @Autowired
    LetterOffice office;

    @Autowired
    TimeTables timeTables;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    @BeforeEach
    void sendTheCourierOff() {
        office.carried.clear();
    }

    /** No subscription says so: the audience reads it from the letter, in the transaction that admits it. */
    @Test
    void anAudienceFindsRecipientsThatNoSubscriptionNames() {
        var copied = accepted("j", "", "hello, copy to the clinic");
        var plain = accepted("j", "", "hello");

        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(deliveries(copied))
                .containsExactlyInAnyOrder(
                        "musubi test/capitals/1.0 DELIVERED",
                        "hitachi-city test/letter/1.0 DELIVERED",
                        "omika-clinic test/letter/1.0 DELIVERED");
        assertThat(deliveries(plain)).hasSize(2);
        assertThat(office.carried).containsExactly("hello, copy to the clinic");
    }

    /** The gate permits in part; the reducer cuts before anything is written for the recipient or translated. */
    @Test
    void aPermitInPartLeavesOutWhatItSays() {
        accepted("j", "", "hello, copy to the clinic private: my knee");

        await().untilAsserted(() -> assertThat(office.carried).containsExactly("hello, copy to the clinic"));
        await().untilAsserted(() -> assertThat(texts()).containsExactly("hello, copy to the clinic private: my knee"));
        await().untilAsserted(
                        () -> assertThat(letters.box).containsExactly("HELLO, COPY TO THE CLINIC PRIVATE: MY KNEE"));
        assertThat(jdbc.sql("SELECT basis FROM hub.decision WHERE recipient = 'omika-clinic' ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("open, in part");
    }

    @Test
    void aChoreIsDoneAgainAndAgainAndItsEndIsKnown() {
        await().untilAsserted(() -> assertThat(office.rounds.get()).isGreaterThanOrEqualTo(2));

        assertThat(jdbc.sql("SELECT failure IS NULL FROM hub.chore WHERE name = 'test.empty-the-pillar-box'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aProjectionLooksAtStartAndHearsWhatChangedSince() {
        await().untilAsserted(() -> assertThat(office.shown).isNotEmpty());
        assertThat(office.shown.getFirst())
                .as("at first anything may have changed")
                .isEmpty();

        jdbc.sql("SELECT pg_notify('test_letters', '4711')").query(String.class).single();

        await().untilAsserted(() -> assertThat(office.shown).contains(Set.of("4711")));
    }

    @Test
    void theDaysOfItsOwnTableAreMadeAheadAndAnyOtherAtNeed() {
        var today = LocalDate.now(clock.withZone(zone));
        IntStream.rangeClosed(0, 3).forEach(it -> assertThat(days()).contains(partition(today.plusDays(it))));

        timeTables.ensure(LetterOffice.STAMPS, today.minusDays(5));
        jdbc.sql("INSERT INTO letters.stamp VALUES (?::timestamptz, 'old')")
                .param(today.minusDays(5) + "T12:00:00+09")
                .update();

        assertThat(days()).contains(partition(today.minusDays(5)));
        assertThat(jdbc.sql("SELECT count(*) FROM letters.stamp")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static String partition(LocalDate day) {
        return "letters.stamp_" + day.toString().replace("-", "");
    }

    private List<String> days() {
        return jdbc.sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'letters.stamp'::regclass")
                .query(String.class)
                .list();
    }
}
