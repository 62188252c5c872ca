package musubi.hub.flow;

import java.util.List;
import java.util.Objects;
import musubi.hub.gate.Ruling;
import musubi.hub.journal.Due;
import musubi.hub.journal.Lease;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** One message on its way to one recipient: what each step of {@code hub.deliver} found out. Used by one thread. */
final class Delivery {

    private final Due due;
    private final Lease lease;
    private final Stopwatch watch = new Stopwatch();
    private HandOver.@Nullable Loan loan;
    private @Nullable Prepared opened;
    private @Nullable Ruling ruling;
    private @Nullable Outgoing outgoing;
    private boolean again;

    /** What is to leave. */
    record Outgoing(Message message, Object data, List<Notice> notices) {}

    Delivery(Due due, Lease lease) {
        this.due = due;
        this.lease = lease;
    }

    Due due() {
        return due;
    }

    Lease lease() {
        return lease;
    }

    Stopwatch watch() {
        return watch;
    }

    Prepared opened() {
        return Objects.requireNonNull(opened, "not opened yet");
    }

    Ruling ruling() {
        return Objects.requireNonNull(ruling, "not decided yet");
    }

    Outgoing outgoing() {
        return Objects.requireNonNull(outgoing, "not translated yet");
    }

    void opened(HandOver.Loan loan) {
        this.loan = loan;
        this.opened = loan.prepared();
        watch.step("open");
    }

    void decided(Ruling ruling) {
        this.ruling = ruling;
        watch.step("decide");
    }

    void translated(Outgoing outgoing) {
        this.outgoing = outgoing;
        release();
        watch.step("translate");
    }

    /** Others may look at the message now. */
    void release() {
        if (loan != null) {
            loan.close();
            loan = null;
        }
    }

    /** The attempt failed for now: later messages of the same order key wait. */
    void waits() {
        again = true;
    }

    boolean willBeTriedAgain() {
        return again;
    }
}
