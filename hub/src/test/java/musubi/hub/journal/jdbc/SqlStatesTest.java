package musubi.hub.journal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The database's own word for a trouble is found however deep it lies. */
class SqlStatesTest {

    @Test
    void itIsFoundBelowWhateverWrapsIt() {
        var deep = new IllegalStateException("a", new IllegalArgumentException("b", new SQLException("c", "40001")));

        assertThat(SqlStates.of(deep)).containsExactly("40001");
        assertThat(SqlStates.of(new IllegalStateException("nothing of SQL"))).isEmpty();
    }

    @Test
    void ofABatchThatOfEachStatement() {
        var batch = new BatchUpdateException("batch", "00000", new int[0]);
        batch.setNextException(new SQLException("first", "23505"));
        batch.setNextException(new SQLException("second", "22021"));

        assertThat(SqlStates.of(batch)).containsExactly("00000", "23505", "22021");
    }

    @Test
    void oneWithoutAWordIsTheEmptyText() {
        assertThat(SqlStates.of(new SQLException("connection is closed"))).containsExactly("");
    }

    @Test
    void whatGoesRoundInACircleIsLookedAtOnce() {
        var first = new SQLException("first", "08006");
        var second = new SQLException("second", "57P01", first);
        first.initCause(second);

        assertThat(SqlStates.of(first)).containsExactly("08006", "57P01");
    }
}
