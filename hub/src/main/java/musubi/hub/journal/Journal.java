package musubi.hub.journal;

/** The one journal: audit, outbox, dead letter and replay at once. Its parts share the transaction of their caller. */
public record Journal(
        MessageStore messages,
        DueStore dues,
        DeliveryStore deliveries,
        ReceiptStore receipts,
        LaneStore lanes,
        DecisionStore decisions) {}
