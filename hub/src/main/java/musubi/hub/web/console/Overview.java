package musubi.hub.web.console;

import java.util.List;
import musubi.hub.journal.story.LedgerStore;
import musubi.hub.journal.story.OverviewStore;
import musubi.hub.journal.story.Traffic;
import musubi.hub.message.Text;
import musubi.hub.web.operator.PartnerHealth;

/**
 * How the hub is doing.
 *
 * @param parked deliveries that wait for an operator
 * @param ledger of today
 * @param partners the last seen first
 */
public record Overview(
        Traffic today,
        OverviewStore.Backlog backlog,
        long parked,
        LedgerStore.Day ledger,
        List<OverviewStore.Resting> resting,
        List<Part> parts,
        List<PartnerHealth> partners) {

    /** @param detail what is loaded or missing */
    public record Part(String name, boolean ready, Text detail) {}
}
