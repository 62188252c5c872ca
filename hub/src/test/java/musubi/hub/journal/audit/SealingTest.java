package musubi.hub.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import musubi.hub.HubContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row is sealed once, whenever its transaction ends, whoever seals. */
class SealingTest extends HubContext {

    @Autowired
    HikariDataSource server;

    private CityOfAudit city;

    @BeforeEach
    void open(@TempDir Path noted) {
        city = new CityOfAudit(server, noted);
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void aRowThatIsCommittedLateHoldsThoseBehindItBackAndIsSealedBeforeThem() throws Exception {
        var written = new CompletableFuture<UUID>();
        var end = new CountDownLatch(1);
        var late = Thread.ofVirtual()
                .start(() -> city.transaction.executeWithoutResult(_ -> {
                    written.complete(city.write("late"));
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        var slow = written.get();
        var fast = city.write("fast");

        city.sealing().seal();
        assertThat(rows()).isEmpty();
        assertThat(city.verify("2026-11-24").unsealed()).isEqualTo(1);
        end.countDown();
        late.join();

        await().untilAsserted(() -> {
            city.sealing().seal();
            assertThat(rows()).containsExactly(slow, fast);
        });
        city.sealing().seal();
        assertThat(rows()).containsExactly(slow, fast);
        assertThat(city.verify("2026-11-24").findings()).isEmpty();
    }

    @Test
    void aRowOfYesterdayThatComesAfterMidnightIsSealedIntoTodayAndAnHourLaterNoMore() {
        city.at("2026-11-24T14:59:00Z");
        city.write("before midnight");
        await().until(() -> sealed("2026-11-24") == 1);
        city.at("2026-11-24T15:02:00Z");
        await().until(() -> sealed("2026-11-25") == 0 && isClosed("2026-11-24"));
        city.at("2026-11-24T14:59:30Z");
        var late = city.write("in a transaction that took long");
        city.at("2026-11-24T15:03:00Z");

        await().until(() -> sealed("2026-11-25") == 1);
        assertThat(rows()).endsWith(late);
        assertThat(city.verify("2026-11-24").findings()).isEmpty();
        assertThat(city.verify("2026-11-25").findings()).isEmpty();

        city.at("2026-11-24T14:59:40Z");
        var never = city.write("put in by somebody");
        city.at("2026-11-24T16:30:00Z");
        city.sealing().seal();
        assertThat(city.verify("2026-11-24").findings()).singleElement().satisfies(it -> assertThat(it.row())
                .isEqualTo(never));
    }

    @Test
    void daysOnWhichNothingHappenedAndNoHubRanAreInTheChainToo() {
        city.write("before");
        await().until(() -> sealed("2026-11-24") == 1);
        city.at("2026-11-28T03:00:00Z");
        city.write("after");

        await().until(() -> sealed("2026-11-28") == 1);
        assertThat(List.of("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"))
                .allSatisfy(it -> assertThat(city.verify(it))
                        .matches(DayVerification::intact)
                        .doesNotMatch(day -> day.state() == DayVerification.State.NOT_COVERED));
    }

    @Test
    void twoNodesThatSealAtOnceMakeOneChain() {
        for (var number = 0; number < 300; number++) {
            city.write("row " + number);
        }
        var nodes = List.of(city.sealing(), city.sealing());

        await().until(() -> {
            nodes.parallelStream().forEach(Sealing::seal);
            return rows().size() >= 300;
        });

        assertThat(rows()).hasSize(300).doesNotHaveDuplicates();
        assertThat(city.verify("2026-11-24").findings()).isEmpty();
    }

    @Test
    void aNewKeySignsFromNowOnAndTheOldOnesStayGood() {
        city.write("by the first key");
        await().until(() -> sealed("2026-11-24") == 1);
        var first = city.verify("2026-11-24").key();
        city.at("2026-11-25T03:00:00Z");
        await().until(() ->
                sealed("2026-11-25") == 0 && city.verify("2026-11-24").state() == DayVerification.State.CLOSED);
        var second = Objects.requireNonNull(city.transaction.execute(_ -> city.keys.rotated()));
        city.write("by the second key");
        await().until(() -> sealed("2026-11-25") == 1);

        assertThat(city.verify("2026-11-24")).matches(it -> it.intact() && Objects.equals(it.key(), first));
        assertThat(city.verify("2026-11-25")).matches(it -> it.intact() && Objects.equals(it.key(), second));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void everyColumnOfAChainedTableIsSealedOrSaidNotToBe() {
        for (var table : ChainedTable.values()) {
            var columns = city.jdbc
                    .sql(
                            "SELECT column_name FROM information_schema.columns WHERE table_schema = 'hub' AND table_name = ?")
                    .param(table.word())
                    .query(String.class)
                    .list();
            columns.removeAll(List.of(
                    "body", "xact")); // sealed by its SHA-256; the order of sealing, which the chain itself holds
            assertThat(columns)
                    .as("a new column of hub.%s needs a new version in ChainedTable", table.word())
                    .containsExactlyInAnyOrderElementsOf(table.columns());
        }
    }

    private boolean isClosed(String day) {
        return city.verify(day).state() == DayVerification.State.CLOSED;
    }

    private long sealed(String day) {
        city.sealing().seal();
        return city.verify(day).sealed();
    }

    private List<UUID> rows() {
        return city.jdbc
                .sql("SELECT row_id FROM hub.audit_entry ORDER BY day, position")
                .query(UUID.class)
                .list();
    }
}
