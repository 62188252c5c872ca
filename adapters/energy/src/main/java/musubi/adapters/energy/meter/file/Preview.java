package musubi.adapters.energy.meter.file;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A file as it would be taken: what its first rows are read as, and what would be refused. Nothing is stored.
 *
 * @param rows the first readings
 */
public record Preview(FileFacts facts, List<Row> rows, List<Notice> notices) {

    private static final int FIRST = 50;

    /** @param row the line of a CSV file, the number of a reading in JSON; from 1 */
    @Schema(name = "MeterFileRow")
    public record Row(long row, Reading reading) {}

    /** @param source null: the file is JSON */
    public static Preview of(Payload payload, @Nullable MeterSource source, ZoneId zone) {
        var rows = new ArrayList<Row>();
        var found = new FileReader(MeterFileCodec.form(source, zone)).read(payload, (reading, row) -> {
            if (rows.size() < FIRST) {
                rows.add(new Row(row, reading));
            }
        });
        return new Preview(found.facts(), List.copyOf(rows), found.notices());
    }
}
