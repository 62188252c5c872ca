package musubi.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import musubi.hub.HubContext;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Under one key of a sender's there is one message, however many bring it at once. */
class ReceiptStoreTest extends HubContext {

    private static final Party CLINIC = party("omika-clinic");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String key = "key-" + UUID.randomUUID();

    @Test
    void whoComesSecondIsShownWhatTheFirstWasTold() {
        var first = message("hello");

        assertThat(receipts().claim(CLINIC, key, first)).isEmpty();
        receipts().answer(CLINIC, key, 201, Map.of("ETag", "W/\"1\""), bytes("made"));
        var seen = receipts().claim(CLINIC, key, message("hello")).orElseThrow();

        assertThat(seen.messageId()).isEqualTo(first.envelope().id());
        assertThat(seen.isOf(first)).isTrue();
        assertThat(seen.isOf(message("another text"))).isFalse();
        assertThat(seen.status()).isEqualTo(201);
        assertThat(seen.headers()).isEqualTo(Map.of("ETag", "W/\"1\""));
        assertThat(new String(Objects.requireNonNull(seen.body()), StandardCharsets.UTF_8))
                .isEqualTo("made");
    }

    @Test
    void theSameKeyOfAnotherSenderIsAnotherKey() {
        receipts().claim(CLINIC, key, message("hello"));

        assertThat(receipts().claim(party("hitachi-bay-hospital"), key, message("hello")))
                .isEmpty();
    }

    /** The one would be told what the other has made. */
    @Test
    void theSameKeyOfAnotherClientIsAnotherKeyToo() {
        receipts().claim(CLINIC.by("omika-clinic"), key, message("hello"));

        assertThat(receipts().claim(CLINIC, key, message("hello"))).isPresent();
        assertThat(receipts().claim(CLINIC.by("omika-clinic-pharmacy"), key, message("hello")))
                .isEmpty();
    }

    /** The second waits for the first, and has the key when the first fails after all. */
    @Test
    void whoClaimsWhileAnotherIsAtItWaitsForHim() throws Exception {
        var second = whileFirst(true);
        assertThat(second).isEmpty();
    }

    @Test
    void whoClaimsWhileAnotherIsAtItFindsHimWhenHeHasCommitted() throws Exception {
        var second = whileFirst(false);
        assertThat(second).isPresent();
    }

    @Test
    void aReceiptIsForgottenAfterThirtyDaysAndNotADayBefore() {
        var made = Instant.parse("2020-01-01T00:00:00Z");
        receipts(made).claim(CLINIC, key, message("hello"));

        receipts(made.plus(Duration.ofDays(30))).forget();
        assertThat(receipts().find(CLINIC, key)).isPresent();
        receipts(made.plus(Duration.ofDays(30)).plusSeconds(1)).forget();
        assertThat(receipts().find(CLINIC, key)).isEmpty();
    }

    private static Party party(String id) {
        return new Party(id, Set.of(), Set.of(), Set.of(), Purpose.SERVICE);
    }

    private Optional<Receipt> whileFirst(boolean fails) throws Exception {
        var claimed = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(
                () -> new TransactionTemplate(transactions).executeWithoutResult(it -> {
                    receipts().claim(CLINIC, key, message("hello"));
                    claimed.countDown();
                    await(goOn);
                    if (fails) {
                        it.setRollbackOnly();
                    }
                }),
                Thread::startVirtualThread);
        await(claimed);
        var second = CompletableFuture.supplyAsync(
                () -> receipts().claim(CLINIC, key, message("hello")), Thread::startVirtualThread);
        waiting();
        assertThat(second).as("waits").isNotDone();
        goOn.countDown();
        first.get(10, TimeUnit.SECONDS);
        return second.get(10, TimeUnit.SECONDS);
    }

    /** Until the database has somebody who waits for a lock on receipts. */
    private void waiting() {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql(
                                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%hub.receipt%'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ReceiptStore receipts() {
        return receipts(Instant.now());
    }

    private ReceiptStore receipts(Instant now) {
        return new ReceiptStore(jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Message message(String text) {
        return Sample.message(Sample.LETTER, Sample.CLINIC, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
