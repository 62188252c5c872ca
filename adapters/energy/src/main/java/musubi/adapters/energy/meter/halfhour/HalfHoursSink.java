package musubi.adapters.energy.meter.halfhour;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import musubi.adapters.energy.meter.file.FileFacts;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.history.ReadingQuery;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.history.Stored;
import musubi.adapters.energy.meter.history.Versions;
import musubi.adapters.energy.meter.reading.Period;
import musubi.hub.adapter.Sink;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;

/**
 * Publishes the days that a file of readings touches, a message for each meter and direction, as they count now. The sender of the
 * file waits for nothing of it.
 */
final class HalfHoursSink implements Sink {

    static final String NAME = "energy.half-hours";

    private static final Comparator<FileFacts.Series> BY_POINT =
            Comparator.comparing(FileFacts.Series::point).thenComparing(FileFacts.Series::direction);

    private final Format<MeterFile> json;
    private final Format<MeterFile> csv;
    private final PublishedPointStore points;
    private final ReadingStore readings;
    private final Gate gate;
    private final Supplier<Intake> intake;
    private final ZoneId zone;

    /** @param intake asked for late: it knows this store through the adapter */
    HalfHoursSink(
            Format<MeterFile> json,
            Format<MeterFile> csv,
            PublishedPointStore points,
            ReadingStore readings,
            Gate gate,
            Supplier<Intake> intake,
            ZoneId zone) {
        this.json = json;
        this.csv = csv;
        this.points = points;
        this.readings = readings;
        this.gate = gate;
        this.intake = intake;
        this.zone = zone;
    }

    @Override
    public void keep(Cleared cleared) {
        var message = cleared.message();
        var isJson = message.envelope().type().equals(MeterFormats.JSON);
        cleared.data(isJson ? json : csv).facts().series().stream()
                .sorted(BY_POINT) // two files that wait for each other's points would wait for ever
                .forEach(it -> publish(message, it));
    }

    private void publish(Message file, FileFacts.Series series) {
        var grant = gate.grant(asHub(HalfHoursCodec.FORMAT.id(), series.point()));
        var point = points.lock(grant, series.point()).orElse(null);
        if (point == null) {
            return; // it is no more, and nobody's
        }
        var first = LocalDate.ofInstant(series.from(), zone);
        var last = LocalDate.ofInstant(series.to().minusSeconds(1), zone);
        var from = first.isBefore(point.since()) ? point.since() : first;
        while (!from.isAfter(last)) {
            var end = from.plusDays(HalfHours.MOST_DAYS - 1L);
            var to = end.isAfter(last) ? last : end;
            var days = new HalfHours(
                    point.owner(),
                    series.point(),
                    point.name(),
                    series.direction(),
                    points.next(grant),
                    DaysOfReadings.of(read(series, from, to), from, to, zone));
            intake.get()
                    .derive(
                            file,
                            HalfHoursCodec.FORMAT,
                            HalfHoursCodec.FORMAT.codec().write(days),
                            days);
            from = to.plusDays(1);
        }
    }

    private List<Stored> read(FileFacts.Series series, LocalDate from, LocalDate to) {
        var period = new Period(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
        return readings.list(
                gate.grant(asHub(MeterFormats.JSON, series.point())),
                new ReadingQuery(series.point(), series.direction(), period, Versions.CURRENT, null));
    }

    private static Access.Reading asHub(FormatId type, String point) {
        return new Access.Reading(Party.HUB, type, "publish", point);
    }
}
