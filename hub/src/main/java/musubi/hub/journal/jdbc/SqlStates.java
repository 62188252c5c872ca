package musubi.hub.journal.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The SQLSTATEs behind an exception (PostgreSQL documentation, appendix A). */
public final class SqlStates {

    private SqlStates() {}

    /** Of all its causes, those of a batch included; the empty text for one without, as a pool's closed connection has. */
    public static List<String> of(Throwable trouble) {
        var states = new ArrayList<String>();
        collect(trouble, states, Collections.newSetFromMap(new IdentityHashMap<>()));
        return states;
    }

    private static void collect(Throwable trouble, List<String> states, Set<Throwable> seen) {
        for (var cause = trouble; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                states.add(state == null ? "" : state);
                if (sql.getNextException() != null) {
                    collect(sql.getNextException(), states, seen);
                }
            }
        }
    }
}
