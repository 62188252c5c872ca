package musubi.adapters.energy.meter.history;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.ReadingSink;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.reading.Stage;
import org.postgresql.copy.CopyIn;

/** Writes readings as rows of one COPY, in its text format, some thousand at a time. */
final class CopyRowsStore implements ReadingSink {

    static final String COPY = "COPY energy.meter_reading (at, point, export, final, kwh, quality, version) FROM STDIN";

    private static final int ENOUGH = 1 << 16;

    private final CopyIn copy;
    private final Map<String, Integer> numbers;
    private final String version;
    private final StringBuilder rows = new StringBuilder(ENOUGH + 256);
    private Instant lastStart = Instant.EPOCH;
    private String lastText = lastStart.toString();

    /** PostgreSQL did not take the rows. */
    static final class RowsNotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RowsNotTaken(SQLException cause) {
            super("the rows of a meter file were not taken", cause);
        }
    }

    CopyRowsStore(CopyIn copy, Map<String, Integer> numbers, long version) {
        this.copy = copy;
        this.numbers = numbers;
        this.version = String.valueOf(version);
    }

    long insert(MeterFile file) throws SQLException {
        try {
            file.each(this);
            flush();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public void take(Reading reading, long row) {
        if (!reading.start().equals(lastStart)) {
            lastStart = reading.start();
            lastText = lastStart.toString();
        }
        var kWh = reading.kWh();
        rows.append(lastText)
                .append('\t')
                .append(Objects.requireNonNull(numbers.get(reading.point())).intValue())
                .append(reading.direction() == Direction.EXPORT ? "\tt" : "\tf")
                .append(reading.stage() == Stage.FINAL ? "\tt\t" : "\tf\t")
                .append(kWh == null ? "\\N" : kWh.toPlainString())
                .append('\t')
                .append(reading.quality().name())
                .append('\t')
                .append(version)
                .append('\n');
        if (rows.length() > ENOUGH) {
            flush();
        }
    }

    private void flush() {
        try {
            var bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
            rows.setLength(0);
        } catch (SQLException e) {
            throw new RowsNotTaken(e);
        }
    }
}
