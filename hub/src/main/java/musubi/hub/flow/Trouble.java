package musubi.hub.flow;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import musubi.hub.adapter.Contended;
import musubi.hub.adapter.Unreachable;
import musubi.hub.journal.jdbc.SqlStates;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Whose trouble it is that a delivery did not go through. Only what is known to be the destination's counts against it: one
 * message never stops the others.
 */
enum Trouble {
    /** The destination or the database is away or busy: it will be tried again, and others would fail as well. */
    DESTINATION,
    /** Another transaction came first: it will be tried again, and others need not fail. */
    CONTENTION,
    /** It lies in the message, or in what we make of it: trying again gives the same. */
    MESSAGE;

    /** Connection, resources, intervention, and a database that may only be read for now. */
    private static final List<String> AWAY = List.of("08", "53", "57", "25006");

    /** Serialisation and deadlock, and a lock that was not to be had. */
    private static final List<String> LATE = List.of("40", "55P03");

    /** Data exception, integrity violation. */
    private static final List<String> DATA = List.of("22", "23");

    private static final String UNIQUE_VIOLATION = "23505";

    static Trouble of(Throwable trouble) {
        var states = SqlStates.of(trouble);
        if (any(trouble, Contended.class::isInstance)) {
            return CONTENTION;
        }
        if (any(trouble, Unreachable.class::isInstance)) {
            return DESTINATION;
        }
        if (begin(states, DATA) || any(trouble, DataIntegrityViolationException.class::isInstance)) {
            return MESSAGE;
        }
        if (begin(states, LATE) || any(trouble, ConcurrencyFailureException.class::isInstance)) {
            return CONTENTION;
        }
        return begin(states, AWAY) || states.contains("") || any(trouble, Trouble::isAway) ? DESTINATION : MESSAGE;
    }

    /**
     * Whether a fresh transaction may go through at once. Two that insert the same row are among these: the second finds it
     * there.
     */
    static boolean mayPassAtOnce(Throwable trouble) {
        if (trouble instanceof EffectRefused refused) {
            return refused.result().mayPass();
        }
        return of(trouble) == CONTENTION
                || any(trouble, DuplicateKeyException.class::isInstance)
                || SqlStates.of(trouble).contains(UNIQUE_VIOLATION);
    }

    private static boolean isAway(Throwable trouble) {
        return trouble instanceof TransientDataAccessException
                || trouble instanceof RecoverableDataAccessException
                || trouble instanceof NonTransientDataAccessResourceException
                || trouble instanceof TransactionException && !(trouble instanceof UnexpectedRollbackException);
    }

    private static boolean begin(List<String> states, List<String> prefixes) {
        return states.stream().anyMatch(it -> prefixes.stream().anyMatch(it::startsWith));
    }

    private static boolean any(Throwable trouble, Predicate<Throwable> is) {
        return Stream.iterate(trouble, it -> it != null, Throwable::getCause)
                .limit(50)
                .anyMatch(is);
    }
}
