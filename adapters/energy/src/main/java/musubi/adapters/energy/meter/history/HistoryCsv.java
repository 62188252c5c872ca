package musubi.adapters.energy.meter.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import musubi.adapters.energy.meter.reading.Period;
import musubi.adapters.energy.meter.reading.Reading;

/**
 * Readings as CSV in UTF-8, one row for each half hour, also for those that nobody knows: their cell is empty, and their quality is
 * {@code GAP}. The mapping {@code plain-long} reads it again.
 */
final class HistoryCsv {

    static final String HEADER = "point,start,end,kWh,direction,quality,stage,version,sender\r\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final ZoneId zone;

    HistoryCsv(ZoneId zone) {
        this.zone = zone;
    }

    String write(History.Part part) {
        var rows = new StringBuilder(HEADER);
        var gaps = part.gaps().iterator();
        var gap = gaps.hasNext() ? gaps.next().period() : null;
        for (var reading : part.readings()) {
            while (gap != null && gap.from().isBefore(reading.start())) {
                write(part, gap, rows);
                gap = gaps.hasNext() ? gaps.next().period() : null;
            }
            var kWh = reading.kWh();
            begin(part, reading.start(), rows)
                    .append(kWh == null ? "" : kWh.toPlainString())
                    .append(',')
                    .append(part.query().direction())
                    .append(',')
                    .append(reading.quality())
                    .append(',')
                    .append(reading.stage())
                    .append(',')
                    .append(reading.version())
                    .append(',')
                    .append(reading.sender())
                    .append("\r\n");
        }
        if (gap != null) {
            write(part, gap, rows);
        }
        return rows.toString();
    }

    private void write(History.Part part, Period gap, StringBuilder rows) {
        for (var start = gap.from(); start.isBefore(gap.to()); start = start.plus(Reading.SLOT)) {
            begin(part, start, rows)
                    .append(',')
                    .append(part.query().direction())
                    .append(",GAP,,,\r\n");
        }
    }

    private StringBuilder begin(History.Part part, Instant start, StringBuilder rows) {
        return rows.append(part.query().point())
                .append(',')
                .append(TIME.format(start.atZone(zone)))
                .append(',')
                .append(TIME.format(start.plus(Reading.SLOT).atZone(zone)))
                .append(',');
    }
}
