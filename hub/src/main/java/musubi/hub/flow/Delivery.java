package musubi.hub.flow;

import musubi.hub.gate.Ruling;
import musubi.hub.journal.Due;
import musubi.hub.journal.Lease;
import org.jspecify.annotations.Nullable;

/** One message on its way to one recipient, through all of its stages. Used by one thread. */
final class Delivery implements Stage {

    private final Due due;
    private final Lease lease;
    private final Stopwatch watch = new Stopwatch();
    private HandOver.@Nullable Loan loan;
    private boolean again;

    Delivery(Due due, Lease lease) {
        this.due = due;
        this.lease = lease;
    }

    @Override
    public Delivery delivery() {
        return this;
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

    Stage.Opened opened(Recipients.Recipient recipient, HandOver.Loan loan) {
        this.loan = loan;
        watch.step("open");
        return new Stage.Opened(this, recipient, loan.prepared());
    }

    Stage.Decided decided(Stage.Opened opened, Ruling ruling) {
        watch.step("decide");
        return new Stage.Decided(this, opened.prepared(), ruling);
    }

    /** Nobody needs to look at the message as it came any more. */
    Stage.Translated translated(Stage.Decided decided, Stage.Outgoing outgoing) {
        release();
        watch.step("translate");
        return new Stage.Translated(this, decided.ruling(), outgoing);
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
