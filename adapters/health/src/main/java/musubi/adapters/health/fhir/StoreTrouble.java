package musubi.adapters.health.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.function.Predicate;
import musubi.adapters.health.fhir.jdbc.SqlState;
import musubi.hub.adapter.Contended;
import org.hibernate.StaleStateException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Whose trouble it is when HAPI or the database does not store something: that of two who write at once, which passes; that
 * of the data, which stays; or ours. The causes tell, for HAPI and Spring wrap the same trouble in many ways.
 */
public final class StoreTrouble {

    /** Serialisation, deadlock, lock not free, and the keys that two writers make at once (PostgreSQL, appendix A). */
    private static final Set<String> AT_ONCE = Set.of("40001", "40P01", "55P03", "23505", "23503");

    private static final String DATA = "22";
    private static final String TOO_LARGE = "54";

    private StoreTrouble() {}

    /** Whether another write of the same record came first. */
    public static boolean isConflict(Throwable trouble) {
        return any(
                trouble,
                it -> it instanceof ResourceVersionConflictException
                        || it instanceof ConcurrencyFailureException
                        || it instanceof OptimisticLockException
                        || it instanceof StaleStateException
                        || AT_ONCE.contains(SqlState.of(it)));
    }

    /** Whether the data is such as the database cannot hold, however often it is tried. */
    public static boolean isOfTheData(Throwable trouble) {
        return any(
                trouble,
                it -> SqlState.of(it).startsWith(DATA) || SqlState.of(it).startsWith(TOO_LARGE));
    }

    /** As the hub's deliveries tell them apart. */
    static RuntimeException of(RuntimeException trouble) {
        if (isOfTheData(trouble)) {
            return new UnfitRecord("the database cannot hold a value of it", trouble);
        }
        if (isConflict(trouble)) {
            return new Contended("another write of the same record came first", trouble);
        }
        return trouble instanceof BaseServerResponseException told && told.getStatusCode() < 500
                ? new UnfitRecord("the FHIR store does not take it: " + told.getMessage(), trouble)
                : trouble;
    }

    private static boolean any(Throwable trouble, Predicate<Throwable> wanted) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (wanted.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
