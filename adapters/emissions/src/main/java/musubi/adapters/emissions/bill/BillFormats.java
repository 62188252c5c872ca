package musubi.adapters.emissions.bill;

import musubi.adapters.emissions.bill.file.FileKind;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Payload;

/**
 * The formats of bills.
 *
 * @param csv a table as text
 * @param workbook the same as XLSX
 */
record BillFormats(Format<BillTable> csv, Format<BillTable> workbook) {

    /** A table of bills or slips as CSV; who may read its rows may read all rows of bills. */
    static final FormatId TABLE = new FormatId("emissions/bills/1");

    static final FormatId WORKBOOK = new FormatId("emissions/bill-workbooks/1");

    static final String CSV_TYPE = "text/csv";
    static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Its lines are read through, and the rows that it may have fit into the heap. */
    private static final long LARGEST = 64L << 20;

    static BillFormats of(BillReader reader) {
        var codec = new BillCodec(reader);
        return new BillFormats(
                new Format<>(TABLE, BillTable.class, CSV_TYPE, codec, Bodies.streamed(LARGEST)),
                new Format<>(WORKBOOK, BillTable.class, WORKBOOK_TYPE, codec));
    }

    /** By its bytes, whatever the sender calls them. */
    Format<BillTable> of(Payload payload) {
        return FileKind.of(payload) == FileKind.TEXT ? csv : workbook;
    }
}
