package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import musubi.hub.adapter.Contended;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.NoLongerKept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/** Only what is known to be the destination's trouble counts against the destination. */
class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, DESTINATION",
        "53100, DESTINATION",
        "57P01, DESTINATION",
        "25006, DESTINATION",
        "40001, CONTENTION",
        "40P01, CONTENTION",
        "55P03, CONTENTION",
        "22021, MESSAGE",
        "22001, MESSAGE",
        "23502, MESSAGE",
        "23505, MESSAGE",
        "54000, MESSAGE",
        "42703, MESSAGE",
        "25P02, MESSAGE",
    })
    void theDatabaseSaysWhoseTroubleItIs(String state, Trouble expected) {
        assertThat(Trouble.of(new IllegalStateException("wrapped", new SQLException("no", state))))
                .isEqualTo(expected);
    }

    @Test
    void whatLiesInTheDataCountsWhereverInABatchItStands() {
        var batch = new BatchUpdateException("aborted", "25P02", new int[0]);
        batch.setNextException(new SQLException("invalid byte sequence for encoding", "22021"));

        assertThat(Trouble.of(new UnexpectedRollbackException("rolled back", batch)))
                .isEqualTo(Trouble.MESSAGE);
    }

    @Test
    void aConnectionThatIsGoneHasNoState() {
        assertThat(Trouble.of(new IllegalStateException(new SQLException("connection is closed"))))
                .isEqualTo(Trouble.DESTINATION);
        assertThat(Trouble.of(new CannotCreateTransactionException("no connection")))
                .isEqualTo(Trouble.DESTINATION);
        assertThat(Trouble.of(new Unreachable("no answer", null, null))).isEqualTo(Trouble.DESTINATION);
    }

    @Test
    void whatNobodyForesawIsTheMessagesAlone() {
        assertThat(Trouble.of(new IllegalArgumentException("no such code"))).isEqualTo(Trouble.MESSAGE);
        assertThat(Trouble.of(new DataIntegrityViolationException("too long"))).isEqualTo(Trouble.MESSAGE);
        assertThat(Trouble.of(new StackOverflowError())).isEqualTo(Trouble.MESSAGE);
    }

    @Test
    void aFreshTransactionMayPassWhereAnotherCameFirst() {
        assertThat(Trouble.mayPassAtOnce(new Contended("late", new IllegalStateException())))
                .isTrue();
        assertThat(Trouble.mayPassAtOnce(new CannotAcquireLockException("late")))
                .isTrue();
        assertThat(Trouble.mayPassAtOnce(new DuplicateKeyException("there"))).isTrue();
        assertThat(Trouble.mayPassAtOnce(new IllegalStateException(new SQLException("there", "23505"))))
                .isTrue();
        assertThat(Trouble.mayPassAtOnce(new SQLException("too long", "22001"))).isFalse();
        assertThat(Trouble.mayPassAtOnce(new Unreachable("away", null, null))).isFalse();
    }

    @Test
    void aBodyThatIsGoneParksItsMessageAndHoldsUpNothingElse() {
        assertThat(Trouble.of(new NoLongerKept())).isEqualTo(Trouble.MESSAGE);
        assertThat(Trouble.mayPassAtOnce(new NoLongerKept())).isFalse();
    }
}
