package musubi.adapters.energy.meter.file;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.source.Cell;
import musubi.adapters.energy.meter.source.MeterSource;

/** One row, one day: 48 values in a row of columns. */
final class WideForm implements RowForm {

    /** What a row says of all of its values. */
    private record Day(String point, Direction direction, Instant start, Quality said, Stage stage, long row) {}

    private final RowReader reader;
    private final MeterSource source;
    private final List<String> header;
    private final int point;
    private final int day;
    private final int first;
    private final int quality;
    private final int stage;
    private final int direction;

    WideForm(MeterSource source, RowReader reader, List<String> header, int first) {
        var columns = source.columns();
        this.source = source;
        this.reader = reader;
        this.header = header;
        this.first = first;
        this.point = RowReader.place(columns.point(), header);
        this.day = columns.day().in(header);
        this.quality = RowReader.place(columns.quality(), header);
        this.stage = RowReader.place(columns.stage(), header);
        this.direction = RowReader.place(columns.direction(), header);
    }

    @Override
    public int width() {
        return 1
                + IntStream.of(point, day, first + Reading.SLOTS - 1, quality, stage, direction)
                        .max()
                        .orElse(0);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public void read(List<String> cells, long row, ReadingSink sink, Findings findings) {
        var at = point;
        try {
            var its = reader.point(RowReader.cell(cells, point));
            at = day;
            var start = reader.day(cells.get(day));
            at = quality;
            var said = reader.quality(RowReader.cell(cells, quality));
            at = stage;
            var settled = reader.stage(RowReader.cell(cells, stage));
            at = direction;
            var way = reader.direction(RowReader.cell(cells, direction));
            var day48 = new Day(its, way, start, said, settled, row);
            for (var slot = 0; slot < Reading.SLOTS; slot++) {
                read(day48, slot, Cell.plain(cells.get(first + slot)), sink, findings);
            }
        } catch (Unfit unfit) {
            findings.error(unfit, CsvFile.place(row, nameOf(Math.max(at, 0))));
        }
    }

    /** Of a day with missing values, those that are there were measured. */
    private void read(Day day, int slot, String text, ReadingSink sink, Findings findings) {
        var missing = day.said() == Quality.MISSING;
        if (text.isEmpty() && !missing) {
            sink.blank();
            return;
        }
        try {
            var kWh = text.isEmpty() ? null : Amount.read(text, source.unit());
            var quality = missing && kWh != null ? Quality.OK : day.said();
            sink.take(
                    new Reading(
                            day.point(),
                            day.direction(),
                            day.start().plusSeconds(slot * Reading.SLOT.toSeconds()),
                            kWh,
                            quality,
                            day.stage()),
                    day.row());
        } catch (Unfit unfit) {
            findings.error(unfit, CsvFile.place(day.row(), nameOf(first + slot)));
        }
    }
}
