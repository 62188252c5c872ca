package musubi.hub.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.hub.HubContext;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.journal.stamp.TrustedAuthorities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An authority stamps the time over the heads of closed days, and whatever it answers, only a good stamp is kept. */
class StampingTest extends HubContext {

    private static final String FIRST = "2026-11-24";
    private static final String SECOND = "2026-11-25";

    @Autowired
    StampAuthority way;

    private final TimeServer authority = new TimeServer("Hitachi Time");
    private CityOfAudit city;
    private Path files;

    @BeforeEach
    void closeADay(@Autowired HikariDataSource server, @TempDir Path noted, @TempDir Path certificates) {
        files = certificates;
        city = new CityOfAudit(server, noted);
        city.trusted = List.of(authority.root(files));
        city.write("a letter");
        sealedUpTo(FIRST, "2026-11-25T03:00:00Z");
    }

    /** Other databases of the server have transactions that run; sealing waits for those. */
    private void sealedUpTo(String day, String now) {
        await().until(() -> {
            city.sealing().seal();
            return city.verify(day).unsealed() == 0;
        });
        city.at(now);
        await().until(() -> {
            city.sealing().seal();
            return city.verify(day).state() == DayVerification.State.CLOSED;
        });
    }

    @AfterEach
    void close() {
        city.close();
        authority.close();
    }

    @Test
    void aClosedDayIsStampedOnceAndSaysWhenAndByWhom() {
        assertThat(stamp(FIRST)).isEqualTo(DayStamp.without(DayStamp.State.PENDING, null));
        stampNow();
        stampNow();

        assertThat(authority.asked).hasValue(1);
        assertThat(stamp(FIRST))
                .isEqualTo(new DayStamp(DayStamp.State.STAMPED, TimeServer.TIME, "CN=Hitachi Time", "1", null));
        assertThat(city.verify(FIRST).findings()).isEmpty();
        assertThat(city.verify(SECOND).stamp()).as("an open day").isNull();
        assertThat(city.noted.resolve(FIRST + ".tst")).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "OF_ANOTHER_HASH, it does not answer the request",
        "OF_ANOTHER_REQUEST, it does not answer the request",
        "REJECTING, 'the authority rejected the request: status 2, not today'",
        "IN_NONSENSE, it cannot be read as a time stamp (RFC 3161)",
        "WITHOUT_END, the answer is longer than 65536 bytes",
        "TRICKLING, no whole answer within 2 s",
        "BROKEN, answered 500"
    })
    void anAnswerThatIsNoGoodIsNotKeptAndSaidAndAskedForAgain(TimeServer.Mood mood, String told) {
        authority.mood = mood;
        stampNow();

        assertThat(stamp(FIRST))
                .satisfies(it -> assertThat(it.state()).isEqualTo(DayStamp.State.PENDING))
                .satisfies(it -> assertThat(it.failure()).startsWith(told));
        assertThat(city.verify(FIRST).findings()).isEmpty();
        assertThat(city.noted.resolve(FIRST + ".tst")).doesNotExist();

        authority.mood = TimeServer.Mood.RIGHT;
        stampNow();
        assertThat(stamp(FIRST).state()).isEqualTo(DayStamp.State.STAMPED);
    }

    @Test
    void whatAStrangerStampsIsNotKeptNorWhatACertificateStampsThatRanOut() {
        try (var stranger = new TimeServer("Hitachi Time")) {
            city.stamping(way, stranger.url()).stamp();
            assertThat(stamp(FIRST).failure()).isEqualTo("its certificate does not lead to one that is trusted");

            authority.time = Instant.parse("2027-02-01T00:00:00Z");
            stampNow();
            assertThat(stamp(FIRST).failure())
                    .isEqualTo("its certificate is not for time stamping alone, or was not valid then");

            city.trusted = List.of(stranger.own(files));
            city.stamping(way, stranger.url()).stamp();
            assertThat(stamp(FIRST).state()).as("trusted itself").isEqualTo(DayStamp.State.STAMPED);
        }
    }

    @Test
    void anAuthorityThatIsAwayHoldsNothingUpAndAllDaysAreStampedWhenItIsBack() {
        authority.mood = TimeServer.Mood.BROKEN;
        stampNow();
        sealedUpTo(SECOND, "2026-11-26T03:00:00Z");
        stampNow();
        assertThat(authority.asked)
                .as("asked once each time, however many days wait")
                .hasValue(2);
        assertThat(stamp(SECOND).failure()).isEqualTo("answered 500");

        authority.mood = TimeServer.Mood.RIGHT;
        stampNow();

        assertThat(List.of(stamp(FIRST), stamp(SECOND)))
                .extracting(DayStamp::state)
                .containsOnly(DayStamp.State.STAMPED);
    }

    @Test
    void aStampThatWasExchangedTakenAwayOrAlteredIsFound() {
        stampNow();
        sealedUpTo(SECOND, "2026-11-26T03:00:00Z");
        stampNow();
        var head = city.verification().heads(city.grant(), 3).getLast();

        assertThat(
                        found(
                                "UPDATE hub.audit_stamp SET token = (SELECT token FROM hub.audit_stamp WHERE day = '2026-11-25')"))
                .containsExactlyInAnyOrder(
                        "the time stamp of the day does not count: it was made over something else",
                        "the time stamp of the day is another than was noted outside of the database");
        assertThat(found("UPDATE hub.audit_stamp SET token = NULL"))
                .containsExactly("the time stamp of the day is gone; this node holds it outside of the database");
        assertThat(found("DELETE FROM hub.audit_stamp"))
                .containsExactly("the time stamp of the day is gone; this node holds it outside of the database");
        assertThat(
                        found(
                                "UPDATE hub.audit_stamp SET token = set_byte(token, length(token) - 1, 255 - get_byte(token, length(token) - 1))"))
                .contains("the time stamp of the day does not count: its signature is not good");
        assertThat(foundWith(authority.tokenOfAWebServer(head.stamped())))
                .contains(
                        "the time stamp of the day does not count: its certificate is not for time stamping alone, or was"
                                + " not valid then");
        try (var stranger = new TimeServer("Hitachi Time")) {
            assertThat(foundWith(stranger.token(head.stamped())))
                    .contains("the time stamp of the day does not count: its certificate does not lead to one that is"
                            + " trusted");
        }
    }

    @Test
    void whoSignsAnotherChainWithAStolenKeyFailsAtTheStamp() {
        stampNow();
        var head = city.verification().heads(city.grant(), 2).getLast();
        var key = Objects.requireNonNull(city.transaction.execute(_ -> city.keys.current()));
        var other = AuditHead.of(head.day(), head.opening(), 0, head.opening(), true)
                .signed(key, head.signed());

        assertThat(found("UPDATE hub.audit_day SET count = 0, closing = opening, signature = decode('"
                        + other.signature() + "', 'hex') WHERE day = '2026-11-24'"))
                .contains("the time stamp of the day does not count: it was made over something else");
    }

    @Test
    void withoutATrustedCertificateTheStampIsSaidToBeAnybodys() {
        stampNow();
        city.trusted = List.of();

        assertThat(stamp(FIRST).state()).isEqualTo(DayStamp.State.UNTRUSTED);
        assertThat(city.verify(FIRST).findings()).isEmpty();
    }

    @Test
    void anArchiveHoldsTheStampAndJudgesItByItself() throws IOException {
        authority.mood = TimeServer.Mood.BROKEN;
        stampNow();
        assertThat(archived()).contains("       no time stamp: not got yet: answered 500");
        authority.mood = TimeServer.Mood.RIGHT;
        stampNow();

        assertThat(archived()).contains("       time stamp of 2026-11-24T15:02:00Z by CN=Hitachi Time");
        assertThat(archived(List.of()))
                .contains("       time stamp of 2026-11-24T15:02:00Z by CN=Hitachi Time, compared with no trusted"
                        + " certificate: name its file behind the archive");
        try (var stranger = new TimeServer("Hitachi Time")) {
            assertThat(archived(List.of(stranger.root(files))))
                    .contains("the time stamp does not count: its certificate does not lead to one that is trusted");
        }
    }

    private List<String> archived() throws IOException {
        return archived(city.trusted);
    }

    /** What is said of the file, and what is found. */
    private List<String> archived(List<Path> trusted) throws IOException {
        var file = files.resolve("day.zip");
        try (var out = Files.newOutputStream(file)) {
            city.archive().write(city.grant(), LocalDate.parse(FIRST), false, out);
        }
        var told = new StringWriter();
        var found = ArchiveFile.verify(file, TrustedAuthorities.read(trusted), new PrintWriter(told));
        return Stream.concat(told.toString().lines(), found.stream()).toList();
    }

    private void stampNow() {
        city.stamping(way, authority.url()).stamp();
    }

    private DayStamp stamp(String day) {
        return Objects.requireNonNull(city.verify(day).stamp());
    }

    private List<String> foundWith(byte[] token) {
        return found("UPDATE hub.audit_stamp SET token = '\\x" + HexFormat.of().formatHex(token)
                + "' WHERE day = '2026-11-24'");
    }

    private List<String> found(String alteration) {
        return Objects.requireNonNull(city.transaction.execute(status -> {
            city.jdbc.sql(alteration).update();
            status.setRollbackOnly();
            return city.verify(FIRST).findings().stream()
                    .map(it -> it.told().en())
                    .toList();
        }));
    }
}
