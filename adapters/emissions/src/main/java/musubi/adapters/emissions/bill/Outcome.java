package musubi.adapters.emissions.bill;

import java.util.List;
import musubi.adapters.emissions.inventory.Result;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** How a row ends: in exactly one of four ways. */
public sealed interface Outcome {

    BillRow row();

    /** The word for it, for machines. */
    default String word() {
        return switch (this) {
            case Calculated _ -> "calculated";
            case Unresolved _ -> "unresolved";
            case Duplicate _ -> "duplicate";
            case Rejected _ -> "rejected";
        };
    }

    /** @param doubts questions about its quantity, which do not hinder */
    record Calculated(BillRow row, Result.Calculated result, List<Notice> doubts) implements Outcome {

        public Calculated {
            doubts = List.copyOf(doubts);
        }
    }

    /** It waits for a person. @param reason stable, for machines */
    record Unresolved(BillRow row, String reason, Text text) implements Outcome {}

    /** It was there before. @param first the line that counts, or 0 where it came with an earlier table */
    record Duplicate(BillRow row, int first) implements Outcome {}

    /** It cannot be read; its errors say where. */
    record Rejected(BillRow row) implements Outcome {}
}
