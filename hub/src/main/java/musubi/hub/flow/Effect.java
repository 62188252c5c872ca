package musubi.hub.flow;

import java.util.List;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;

/**
 * What is done here and now, in the same transaction as the journal row: both or neither.
 *
 * <p>Where another transaction wrote the same record first (a {@code Contended}, a conflict that the database tells), it is
 * applied again in a fresh one, some times; then the message is rejected.
 *
 * @param <T> what the message's codec reads
 */
@FunctionalInterface
public interface Effect<T> {

    /** @param data the message as its codec read it */
    Result apply(Message message, T data);

    /** What came of it. */
    sealed interface Result {}

    /** It is done. The answer is kept with the receipt, so that a repetition is told the same. */
    record Done(Answer answer) implements Result {}

    /**
     * It cannot be done, and the data or their circumstance are why: what the effect wrote is rolled back, and the message is
     * journalled as rejected.
     *
     * @param answer what the sender is told, in the standard's own form
     * @param notices why; in the journal, and with the answer
     * @param mayPass whether another transaction came first, so that it is tried again at once, as for a {@code Contended}, and
     *     counts only where that is of no use
     */
    record Refused(Answer answer, List<Notice> notices, boolean mayPass) implements Result {

        public Refused {
            notices = List.copyOf(notices);
        }

        /** For good. */
        public Refused(Answer answer, List<Notice> notices) {
            this(answer, notices, false);
        }
    }
}
