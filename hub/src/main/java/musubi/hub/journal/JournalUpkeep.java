package musubi.hub.journal;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes the partitions of the coming days, drops the old ones, and forgets old receipts. Safe to run on every node. */
public final class JournalUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(JournalUpkeep.class);

    private final PartitionStore partitions;
    private final ReceiptStore receipts;
    private final JournalProperties kept;

    JournalUpkeep(PartitionStore partitions, ReceiptStore receipts, JournalProperties kept) {
        this.partitions = partitions;
        this.receipts = receipts;
        this.kept = kept;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void tend() {
        partitions.ensureAhead();
        partitions.drop(kept);
        LOG.info("Forgot {} receipts older than thirty days", receipts.forget());
    }
}
