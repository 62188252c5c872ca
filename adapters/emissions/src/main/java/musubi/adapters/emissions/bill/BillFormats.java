package musubi.adapters.emissions.bill;

import musubi.hub.message.FormatId;

/** The formats of bills. */
final class BillFormats {

    /** A table of bills or slips as CSV. */
    static final FormatId TABLE = new FormatId("emissions/bills/1");

    static final String MEDIA_TYPE = "text/csv";

    private BillFormats() {}
}
