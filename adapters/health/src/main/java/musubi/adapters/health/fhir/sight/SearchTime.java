package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How long the database may search for somebody; what takes longer is told as {@link TooCostly}. */
final class SearchTime {

    private final RecordStore records;
    private final Duration limit;

    SearchTime(RecordStore records, Duration limit) {
        this.records = records;
        this.limit = limit;
    }

    /** Within the transaction of the search. */
    <T> T bound(@Nullable RequestDetails request, Supplier<T> search) {
        if (Asker.find(request).isEmpty()) {
            return search.get();
        }
        records.limit(limit.toMillis());
        return told(search);
    }

    IResultIterator<JpaPid> bound(@Nullable RequestDetails request, IResultIterator<JpaPid> found) {
        return Asker.find(request).isEmpty() ? found : new Bound(found);
    }

    private <T> T told(Supplier<T> search) {
        try {
            return search.get();
        } catch (RuntimeException e) {
            throw cancelled(e) ? TooCostly.time(limit) : e;
        }
    }

    private static boolean cancelled(Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.hibernate.QueryTimeoutException
                    || cause instanceof jakarta.persistence.QueryTimeoutException
                    || cause instanceof org.springframework.dao.QueryTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** HAPI asks the database when the first result is wanted. */
    private final class Bound implements IResultIterator<JpaPid> {

        private final IResultIterator<JpaPid> found;

        private Bound(IResultIterator<JpaPid> found) {
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            return told(found::hasNext);
        }

        @Override
        public JpaPid next() {
            return told(found::next);
        }

        @Override
        public int getSkippedCount() {
            return found.getSkippedCount();
        }

        @Override
        public int getNonSkippedCount() {
            return found.getNonSkippedCount();
        }

        @Override
        public Collection<JpaPid> getNextResultBatch(long size) {
            return told(() -> found.getNextResultBatch(size));
        }

        @Override
        public void close() throws IOException {
            found.close();
        }
    }
}
