package musubi.hub.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import musubi.hub.HubContext;
import musubi.hub.message.TimeOrderedIds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever who owns the database does to sealed days is found, by day and row. Each test undoes what it did. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlterationTest extends HubContext {

    private static final String FIRST = "2026-11-24";
    private static final String SECOND = "2026-11-25";
    private static final String THIRD = "2026-11-26";

    private CityOfAudit city;
    private Path nothing;
    private UUID first;
    private UUID large;
    private UUID act;

    @BeforeAll
    void sealThreeDays(@Autowired HikariDataSource server, @TempDir Path noted, @TempDir Path empty) {
        city = new CityOfAudit(server, noted);
        nothing = empty;
        city.at("2026-11-24T03:00:00Z");
        first = city.write("one");
        city.write("two");
        city.decide("deliver");
        large = city.write(LargeBody.of(3 << 20));
        sealed(FIRST, 4);
        city.at("2026-11-25T03:00:00Z");
        for (var text : List.of("three", "four", "five")) {
            city.write(text);
        }
        city.decide("cancel");
        sealed(SECOND, 4);
        city.at("2026-11-26T03:00:00Z");
        city.write("six");
        city.write("seven");
        act = city.actOf("hanako");
        sealed(THIRD, 3);
    }

    /** Other databases of the server have transactions that run; sealing waits for those. */
    private void sealed(String day, long rows) {
        await().untilAsserted(() -> {
            city.sealing().seal();
            assertThat(city.verify(day).sealed()).isEqualTo(rows);
        });
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void whatNobodyTouchedIsIntactAndEachDayOpensWithTheClosingOfTheOneBefore() {
        var days = Stream.of(FIRST, SECOND, THIRD).map(city::verify).toList();

        assertThat(days)
                .extracting(DayVerification::state)
                .containsExactly(
                        DayVerification.State.CLOSED, DayVerification.State.CLOSED, DayVerification.State.OPEN);
        assertThat(days).extracting(DayVerification::bodies).containsExactly(3L, 3L, 2L);
        assertThat(days).allMatch(DayVerification::intact);
        var heads = city.verification().heads(city.grant(), 3).reversed();
        assertThat(heads.get(1).opening()).isEqualTo(heads.get(0).closing());
        assertThat(heads.get(2).opening()).isEqualTo(heads.get(1).closing());
        assertThat(city.verify("2026-11-20").state()).isEqualTo(DayVerification.State.NOT_COVERED);
    }

    @Test
    void anAlteredRowIsNamed() {
        assertThat(found(FIRST, "UPDATE hub.message SET sender = 'somebody' WHERE id = '" + first + "'"))
                .containsExactly("ROW_ALTERED #1 message " + first);
        assertThat(found(SECOND, "UPDATE hub.decision SET permitted = false"))
                .singleElement()
                .asString()
                .startsWith("ROW_ALTERED #4 decision ");
    }

    @Test
    void anAlteredBodyIsNamedTheLargeOneAsWell() {
        assertThat(found(FIRST, "UPDATE hub.message SET body = 'other' WHERE id = '" + first + "'"))
                .containsExactly("BODY_ALTERED #1 message " + first);
        assertThat(found(FIRST, "UPDATE hub.payload SET bytes = 'other' WHERE part = 2"))
                .containsExactly("BODY_ALTERED #4 message " + large);
        assertThat(found(FIRST, "DELETE FROM hub.payload")).containsExactly("BODY_MISSING #4 message " + large);
        assertThat(found(FIRST, "UPDATE hub.message SET body = NULL WHERE id = '" + first + "'"))
                .containsExactly("BODY_MISSING #1 message " + first);
    }

    @Test
    void aDeletedRowIsNamedAndSoIsOneThatWasPutIn() {
        assertThat(found(FIRST, "DELETE FROM hub.message WHERE id = '" + first + "'"))
                .containsExactly("ROW_MISSING #1 message " + first);
        var columns =
                "source, type, media_type, sender, sender_roles, purpose, order_key, rejected, notices, steps, size, sha256, body";
        var id = idOn(FIRST);
        assertThat(found(
                        FIRST,
                        "INSERT INTO hub.message (id, " + columns + ") SELECT '" + id + "', " + columns
                                + " FROM hub.message WHERE id = '" + first + "'"))
                .containsExactly("ROW_UNSEALED message " + id);
    }

    /** What operators and people did stands among the decisions, and names the person. */
    @Test
    void anActOfAPersonThatIsAlteredTakenAwayOrPutInIsNamed() {
        assertThat(found(THIRD, "UPDATE hub.decision SET person = 'somebody' WHERE id = '" + act + "'"))
                .containsExactly("ROW_ALTERED #3 decision " + act);
        assertThat(found(THIRD, "UPDATE hub.decision SET basis = 'because of nothing' WHERE id = '" + act + "'"))
                .containsExactly("ROW_ALTERED #3 decision " + act);
        assertThat(found(THIRD, "DELETE FROM hub.decision WHERE id = '" + act + "'"))
                .containsExactly("ROW_MISSING #3 decision " + act);
        var columns = "recipient, type, what, subject, purpose, permitted, basis, person";
        var id = idOn(FIRST);
        assertThat(found(
                        FIRST,
                        "INSERT INTO hub.decision (id, " + columns + ") SELECT '" + id + "', " + columns
                                + " FROM hub.decision WHERE id = '" + act + "'"))
                .containsExactly("ROW_UNSEALED decision " + id);
    }

    @Test
    void aMessageAndADecisionThatChangedPlacesAreFoundAndRowsThatExchangedTheirContents() {
        assertThat(found(
                        FIRST,
                        "UPDATE hub.audit_entry SET position = position + 100 WHERE day = '2026-11-24' AND position = 2",
                        "UPDATE hub.audit_entry SET position = 2 WHERE day = '2026-11-24' AND position = 3",
                        "UPDATE hub.audit_entry SET position = 3 WHERE day = '2026-11-24' AND position = 102"))
                .hasSize(3)
                .anyMatch(it -> it.startsWith("LINK_BROKEN #2 decision"))
                .anyMatch(it -> it.startsWith("LINK_BROKEN #3 message"));
        assertThat(found(
                        SECOND,
                        "UPDATE hub.message m SET sha256 = o.sha256, body = o.body FROM hub.message o WHERE m.id >= '"
                                + idOn(SECOND) + "' AND m.id < '" + idOn(THIRD) + "' AND o.id >= '" + idOn(SECOND)
                                + "' AND o.id < '" + idOn(THIRD) + "' AND m.body IN ('three', 'four')"
                                + " AND o.body IN ('three', 'four') AND m.id <> o.id"))
                .hasSize(2)
                .allMatch(it -> it.startsWith("ROW_ALTERED #"));
    }

    /** Sealing takes rows in the order of their transactions, and from where the mark says. */
    @Test
    void whoPutsTheMarkForwardSoThatRowsAreNeverSealedIsFound() {
        assertThat(found(
                        THIRD,
                        "UPDATE hub.audit_day SET mark_xact = '9000000000' WHERE NOT closed",
                        "INSERT INTO hub.decision (id, recipient, type, what, purpose, permitted, basis) VALUES ('"
                                + idOn(THIRD)
                                + "', 'somebody', 'test/letter/1.0', 'read', 'SERVICE', true, 'nobody is to know')"))
                .containsExactly("ROW_UNSEALED decision " + idOn(THIRD));
    }

    @Test
    void linksThatChangedPlacesAreFound() {
        assertThat(found(
                        SECOND,
                        "UPDATE hub.audit_entry SET position = position + 100 WHERE day = '2026-11-25' AND position = 1",
                        "UPDATE hub.audit_entry SET position = 1 WHERE day = '2026-11-25' AND position = 2",
                        "UPDATE hub.audit_entry SET position = 2 WHERE day = '2026-11-25' AND position = 101"))
                .hasSize(3)
                .allMatch(it -> it.startsWith("LINK_BROKEN #"));
    }

    @Test
    void aLinkThatIsTakenOutIsFoundInTheMiddleAndAtTheEnd() {
        assertThat(found(SECOND, "DELETE FROM hub.audit_entry WHERE day = '2026-11-25' AND position = 2"))
                .hasSize(2)
                .anyMatch(it -> it.startsWith("LINK_MISSING #3"))
                .anyMatch(it -> it.startsWith("ROW_UNSEALED message"));
        assertThat(found(
                        SECOND,
                        "DELETE FROM hub.audit_entry WHERE day = '2026-11-25' AND position >= 3",
                        "DELETE FROM hub.message WHERE id IN (SELECT id FROM hub.message WHERE id >= '" + idOn(SECOND)
                                + "' AND id < '" + idOn(THIRD) + "' ORDER BY id DESC LIMIT 1)",
                        "DELETE FROM hub.decision WHERE what = 'cancel'"))
                .containsExactly("TRUNCATED #3");
    }

    @Test
    void whoRecomputesTheLeafBreaksTheLink() {
        assertThat(found(FIRST, alteredWithItsLeaf())).containsExactly("LINK_BROKEN #1 message " + first);
    }

    @Test
    void whoRecomputesTheWholeChainFailsAtTheHeadThenAtTheSignature() {
        assertThat(found(FIRST, alteredWithItsLeaf() + rechained())).contains("HEAD_DIFFERS #4");
        var head =
                "UPDATE hub.audit_day SET closing = (SELECT chain FROM hub.audit_entry WHERE day = '2026-11-24' AND position = 4)"
                        + " WHERE day = '2026-11-24'";
        assertThat(unnoted(FIRST, alteredWithItsLeaf() + rechained(), head)).containsExactly("SIGNATURE_INVALID");
        assertThat(unnoted(SECOND, alteredWithItsLeaf() + rechained(), head)).containsExactly("HEAD_UNLINKED");
    }

    @Test
    void whoSignsAnewWithAKeyOfHisOwnOrAStolenOneIsFound() {
        var own = AuditKey.generate();
        var head = city.verification().heads(city.grant(), 3).get(2);
        var truncated = AuditHead.of(head.day(), head.opening(), 0, head.opening(), true);
        var emptied = "DELETE FROM hub.audit_entry WHERE day = '2026-11-24'; DELETE FROM hub.message WHERE id < '"
                + idOn(SECOND) + "'; DELETE FROM hub.decision WHERE id < '" + idOn(SECOND) + "'";

        assertThat(unnoted(
                        FIRST,
                        emptied,
                        written(truncated, own),
                        "INSERT INTO hub.audit_key VALUES ('" + own.id() + "', '\\x"
                                + HexFormat.of().formatHex(own.publicKey()) + "', now(), NULL, NULL)"))
                .containsExactly("KEY_UNKNOWN");

        var stolen = Objects.requireNonNull(city.transaction.execute(_ -> city.keys.current()));
        assertThat(unnoted(FIRST, emptied, written(truncated, stolen)))
                .isEmpty(); // the next day does not follow from it
        assertThat(unnoted(SECOND, emptied, written(truncated, stolen))).containsExactly("HEAD_UNLINKED");
        assertThat(found(FIRST, emptied, written(truncated, stolen))).containsExactly("WITNESS_DIFFERS");
    }

    @Test
    void aHeadThatIsTakenAwayIsMissed() {
        assertThat(found(SECOND, "DELETE FROM hub.audit_day WHERE day = '2026-11-25'"))
                .containsExactly("HEAD_MISSING");
        assertThat(found(THIRD, "DELETE FROM hub.audit_day WHERE day = '2026-11-25'"))
                .containsExactly("HEAD_UNLINKED");
        assertThat(found(THIRD, "DELETE FROM hub.audit_day WHERE day = '2026-11-26'"))
                .containsExactly("HEAD_MISSING");
    }

    @Test
    void aDayThatWasDroppedStillVerifies() {
        city.transaction.executeWithoutResult(status -> {
            for (var table : List.of("message", "payload", "decision", "audit_entry")) {
                city.jdbc.sql("DROP TABLE hub." + table + "_20261124").update();
            }
            var day = city.verify(FIRST);
            assertThat(day.state()).isEqualTo(DayVerification.State.DROPPED);
            assertThat(day.dropped()).containsExactly("audit_entry", "decision", "message");
            assertThat(day.findings()).isEmpty();
            assertThat(city.verify(SECOND).findings()).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(found(FIRST, "DROP TABLE hub.message_20261124")).isEmpty();
        city.transaction.executeWithoutResult(status -> {
            city.jdbc.sql("DROP TABLE hub.payload_20261124").update();
            assertThat(city.verify(FIRST).dropped())
                    .as("bytes that went before their time")
                    .containsExactly("payload");
            status.setRollbackOnly();
        });
        assertThat(found(FIRST, "ALTER TABLE hub.decision DETACH PARTITION hub.decision_20261124"))
                .isEmpty();
    }

    private String alteredWithItsLeaf() {
        return "UPDATE hub.message SET sender = 'somebody' WHERE id = '" + first + "';"
                + "UPDATE hub.audit_entry e SET leaf = sha256(convert_to(" + ChainedTable.MESSAGE.sealed("m")
                + ", 'UTF8')) FROM hub.message m WHERE m.id = e.row_id AND e.row_id = '" + first + "';";
    }

    private static String rechained() {
        return """
                DO $$ DECLARE e record; c bytea; BEGIN
                    SELECT opening INTO c FROM hub.audit_day WHERE day = '2026-11-24';
                    FOR e IN SELECT * FROM hub.audit_entry WHERE day = '2026-11-24' ORDER BY position LOOP
                        c := sha256(c || e.leaf);
                        UPDATE hub.audit_entry SET chain = c WHERE day = e.day AND position = e.position;
                    END LOOP;
                END $$
                """;
    }

    private static String written(AuditHead head, AuditKey key) {
        var signed = head.signed(key, Instant.EPOCH);
        return "UPDATE hub.audit_day SET count = " + signed.count() + ", closing = opening, key_id = '" + signed.key()
                + "', signature = decode('" + signed.signature() + "', 'hex'), mark_xact = '0' WHERE day = '"
                + signed.day() + "'";
    }

    private static UUID idOn(String day) {
        return TimeOrderedIds.floor(
                LocalDate.parse(day).atStartOfDay(CityOfAudit.ZONE).toInstant());
    }

    private List<String> found(String day, String... alterations) {
        return found(city.verification(), day, alterations);
    }

    /** As a node finds it that noted nothing outside of the database. */
    private List<String> unnoted(String day, String... alterations) {
        return found(city.verification(nothing), day, alterations);
    }

    private List<String> found(Verification verification, String day, String... alterations) {
        return Objects.requireNonNull(city.transaction.execute(status -> {
            for (var alteration : alterations) {
                city.jdbc.sql(alteration).update();
            }
            status.setRollbackOnly();
            return verification.verify(city.grant(), LocalDate.parse(day)).findings().stream()
                    .map(it -> it.kind()
                            + (it.position() == null ? "" : " #" + it.position())
                            + (it.row() == null ? "" : " " + it.table() + " " + it.row()))
                    .toList();
        }));
    }
}
