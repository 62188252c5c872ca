package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Several agencies keep one time, and whatever belongs to one of them says to which. */
final class AgencyRule implements RowRule {

    /** Times of a feed are read in one time zone. Remedy: the same agency_timezone for all, or a feed for each. */
    static final Defect TIMEZONES = Defect.error(
            "inconsistent_agency_timezone",
            "The agencies have different time zones: {}. Give all the same agency_timezone.",
            "事業者のタイムゾーンが異なります: {}。agency_timezoneを同じにしてください。",
            "GTFS Schedule, agency.txt: agency_timezone");

    private int agencies;
    private long nameless;
    private String timezone = "";

    @Override
    public boolean reads(String table) {
        return table.equals("agency.txt") || table.equals("routes.txt") || table.equals("fare_attributes.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        switch (row.file()) {
            case "agency.txt" -> agency(row, findings);
            case "routes.txt" -> belongs(row, true, findings);
            default -> belongs(row, false, findings);
        }
    }

    private void agency(Row row, Findings findings) {
        agencies++;
        if (row.get("agency_id").isEmpty()) {
            nameless = nameless == 0 ? row.line() : nameless;
        }
        var own = row.get("agency_timezone");
        if (timezone.isEmpty()) {
            timezone = own;
        } else if (!own.isEmpty() && !own.equals(timezone)) {
            findings.add(TIMEZONES, row, "agency_timezone", timezone + ", " + own);
        }
    }

    private void belongs(Row row, boolean severe, Findings findings) {
        if (agencies > 1) {
            Conditional.require(row, "agency_id", severe, findings);
        }
    }

    @Override
    public void end(Findings findings) {
        if (agencies > 1 && nameless > 0) {
            findings.add(Conditional.REQUIRED, "agency.txt", "agency_id", nameless, "");
        }
    }
}
