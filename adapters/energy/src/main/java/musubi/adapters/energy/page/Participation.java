package musubi.adapters.energy.page;

import java.util.List;
import musubi.adapters.energy.openadr.ledger.Completeness;
import musubi.adapters.energy.openadr.receipt.Receipt;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * For whom an event is, and what came of it.
 *
 * @param all how many vens see it
 * @param asks whether reports of it become due; those of later than a day from now stand in no ledger yet
 * @param shown the first of them
 */
public record Participation(long all, boolean asks, List<One> shown) {

    public Participation {
        shown = List.copyOf(shown);
    }

    /** What is known of whether a VEN has an event. What is not known is never said to be "no". */
    public enum Receiving {
        /** It got the event as it is now. */
        CURRENT,
        /** It got it as it was before. */
        EARLIER,
        /** Nobody knows. */
        UNKNOWN
    }

    /** Whether it takes part, as far as it says so. */
    public enum Part {
        IN,
        OUT,
        /** Some of its resources do. */
        PARTLY,
        UNSAID
    }

    /**
     * A ven.
     *
     * @param firm the organisation whose client it is
     * @param receipts by which ways it got the event
     * @param reports how many it sent about the event
     * @param owed null: it owes none
     * @param point whose curve the reader may see, or null
     */
    public record One(
            String client,
            String ven,
            Text firm,
            List<String> resources,
            Receiving receiving,
            List<Receipt> receipts,
            ParticipantStore.@Nullable Answer answer,
            @Nullable Completeness owed,
            @Nullable String point) {

        public One {
            resources = List.copyOf(resources);
            receipts = List.copyOf(receipts);
        }

        public Part part() {
            return Participation.part(answer);
        }

        public long reports() {
            return answer == null ? 0 : answer.reports();
        }
    }

    static Part part(ParticipantStore.@Nullable Answer answer) {
        if (answer == null || answer.out() + answer.in() == 0) {
            return Part.UNSAID;
        }
        return answer.out() == 0 ? Part.IN : answer.in() == 0 ? Part.OUT : Part.PARTLY;
    }

    public boolean isCut() {
        return all > shown.size();
    }

    public long received() {
        return count(Receiving.CURRENT);
    }

    public long unknown() {
        return count(Receiving.UNKNOWN);
    }

    public long answered() {
        return shown.stream().filter(it -> it.answer() != null).count();
    }

    public long out() {
        return shown.stream()
                .filter(it -> it.part() == Part.OUT || it.part() == Part.PARTLY)
                .count();
    }

    /** Reports that were due by now or have come. */
    public int owed() {
        return shown.stream()
                .mapToInt(it -> it.owed() == null ? 0 : it.owed().owed())
                .sum();
    }

    public int met() {
        return shown.stream()
                .mapToInt(it -> it.owed() == null ? 0 : it.owed().met())
                .sum();
    }

    public int late() {
        return shown.stream()
                .mapToInt(it -> it.owed() == null ? 0 : it.owed().late())
                .sum();
    }

    private long count(Receiving state) {
        return shown.stream().filter(it -> it.receiving() == state).count();
    }
}
