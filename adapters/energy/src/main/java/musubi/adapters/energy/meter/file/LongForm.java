package musubi.adapters.energy.meter.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.source.Cell;
import musubi.adapters.energy.meter.source.Label;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.TimeLabel;

/** One row, one reading. */
final class LongForm implements RowForm {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern DAY_AND_TIME = Pattern.compile("(\\S+?)(?:\\s+|T)(\\d{1,2}[:時].*)");
    private static final Pattern WITH_OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*(Z|[+-]\\d{2}:\\d{2})");

    private final RowReader reader;
    private final MeterSource source;
    private final List<String> header;
    private final int point;
    private final int day;
    private final int time;
    private final int slot;
    private final int value;
    private final int quality;
    private final int stage;
    private final int direction;

    /** @param header as {@link Cell#squeezed} gives it; columns that are needed are in it */
    LongForm(MeterSource source, RowReader reader, List<String> header) {
        var columns = source.columns();
        this.source = source;
        this.reader = reader;
        this.header = header;
        this.point = RowReader.place(columns.point(), header);
        this.day = columns.day().in(header);
        this.time = RowReader.place(columns.time(), header);
        this.slot = RowReader.place(columns.slot(), header);
        this.value = Objects.requireNonNull(columns.value()).in(header);
        this.quality = RowReader.place(columns.quality(), header);
        this.stage = RowReader.place(columns.stage(), header);
        this.direction = RowReader.place(columns.direction(), header);
    }

    @Override
    public int width() {
        return 1
                + IntStream.of(point, day, time, slot, value, quality, stage, direction)
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
            at = time >= 0 ? time : slot >= 0 ? slot : day;
            var start = start(cells);
            at = quality;
            var said = reader.quality(RowReader.cell(cells, quality));
            at = stage;
            var settled = reader.stage(RowReader.cell(cells, stage));
            at = direction;
            var way = reader.direction(RowReader.cell(cells, direction));
            at = value;
            var text = Cell.plain(cells.get(value));
            if (text.isEmpty() && said != Quality.MISSING) {
                sink.blank();
                return;
            }
            if (!text.isEmpty() && said == Quality.MISSING) {
                throw new Unfit(
                        "value-though-missing",
                        "The reading is said to be missing, and has a value. Leave the cell empty, or correct the quality.",
                        "欠測とされているのに値があります。値を空欄にするか、品質を直してください。");
            }
            var kWh = text.isEmpty() ? null : Amount.read(text, source.unit());
            sink.take(new Reading(its, way, start, kWh, said, settled), row);
        } catch (Unfit unfit) {
            findings.error(unfit, CsvFile.place(row, nameOf(Math.max(at, 0))));
        }
    }

    private Instant start(List<String> cells) throws Unfit {
        if (slot >= 0) {
            var text = Cell.plain(cells.get(slot));
            var number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (number < 1 || number > Reading.SLOTS) {
                throw new Unfit("not-a-slot", "A day has the slots 1 to 48.", "コマは 1 から 48 です。");
            }
            return reader.day(cells.get(day)).plusSeconds((number - 1) * Reading.SLOT.toSeconds());
        }
        if (time >= 0) {
            return at(cells.get(day), Cell.plain(cells.get(time)));
        }
        var both = Cell.plain(cells.get(day));
        if (WITH_OFFSET.matcher(both).matches()) {
            return moment(both);
        }
        var parts = DAY_AND_TIME.matcher(both);
        if (!parts.matches()) {
            throw noTime();
        }
        return at(parts.group(1), parts.group(2).strip());
    }

    private Instant at(String day, String time) throws Unfit {
        var number = TimeLabel.slot(time, source.label());
        if (number == TimeLabel.NONE) {
            throw noTime();
        }
        return reader.day(day).plusSeconds(number * Reading.SLOT.toSeconds());
    }

    private Instant moment(String text) throws Unfit {
        try {
            var moment = OffsetDateTime.parse(text).toInstant();
            var start = source.label() == Label.START ? moment : moment.minus(Reading.SLOT);
            if (start.getNano() == 0 && start.getEpochSecond() % Reading.SLOT.toSeconds() == 0) {
                return start;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw noTime();
    }

    private Unfit noTime() {
        return source.label() == Label.START
                ? new Unfit(
                        "not-a-time",
                        "This is not the start of a half hour: 00:00, 00:30 … 23:30. Where times are ends, say label: end.",
                        "30分の開始時刻（00:00〜23:30）として読めません。終了時刻の場合は定義を label: end にしてください。")
                : new Unfit(
                        "not-a-time",
                        "This is not the end of a half hour: 00:30, 01:00 … 24:00. Where times are starts, say label: start.",
                        "30分の終了時刻（00:30〜24:00）として読めません。開始時刻の場合は定義を label: start にしてください。");
    }
}
