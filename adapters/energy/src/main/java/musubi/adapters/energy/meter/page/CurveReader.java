package musubi.adapters.energy.meter.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import musubi.adapters.energy.meter.history.History;
import musubi.adapters.energy.meter.history.ReadingQuery;
import musubi.adapters.energy.meter.history.Stored;
import musubi.adapters.energy.meter.history.Versions;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Period;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.hub.message.Party;

/** Reads a month of a meter for a page: of the days that the reader may read, and of the others nothing. */
public final class CurveReader {

    private static final int MONTH = 31 * Reading.SLOTS;

    private final History history;
    private final MeterReaders readers;
    private final Clock clock;
    private final ZoneId zone;

    CurveReader(History history, MeterReaders readers, Clock clock, ZoneId zone) {
        this.history = history;
        this.readers = readers;
        this.clock = clock;
        this.zone = zone;
    }

    public MonthMap read(Party reader, String point, YearMonth month) {
        var whole = new Period(start(month.atDay(1)), start(month.plusMonths(1).atDay(1)));
        var open = readers.rights(reader, point).stream()
                .map(it -> overlap(it.period(), whole))
                .filter(it -> it.from().isBefore(it.to()))
                .toList();
        var imported = new HashMap<Instant, Stored>();
        var exported = new HashMap<Instant, Stored>();
        open.forEach(it -> {
            imported.putAll(known(reader, point, Direction.IMPORT, it));
            exported.putAll(known(reader, point, Direction.EXPORT, it));
        });
        var days = IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> new DayCurve(
                        day,
                        open.stream().anyMatch(it -> it.covers(new Period(start(day), start(day.plusDays(1))))),
                        slots(start(day), imported, exported)))
                .toList();
        return MonthMap.of(month, days);
    }

    private Map<Instant, Stored> known(Party reader, String point, Direction direction, Period period) {
        var query = new ReadingQuery(point, direction, period, Versions.CURRENT, null);
        var known = new HashMap<Instant, Stored>();
        history.read(reader, query, MONTH).readings().forEach(it -> known.put(it.start(), it));
        return known;
    }

    private List<DayCurve.Slot> slots(Instant start, Map<Instant, Stored> imported, Map<Instant, Stored> exported) {
        var now = clock.instant();
        return IntStream.range(0, Reading.SLOTS)
                .mapToObj(slot -> {
                    var at = start.plus(Reading.SLOT.multipliedBy(slot));
                    var in = imported.get(at);
                    var out = exported.get(at);
                    return new DayCurve.Slot(
                            slot + 1,
                            "%02d:%02d".formatted(slot / 2, slot % 2 * 30),
                            in == null ? null : in.kWh(),
                            out == null ? null : out.kWh(),
                            in == null ? null : in.quality(),
                            in == null ? null : in.stage(),
                            !at.plus(Reading.SLOT).isAfter(now));
                })
                .toList();
    }

    private static Period overlap(Period one, Period other) {
        return new Period(
                one.from().isAfter(other.from()) ? one.from() : other.from(),
                one.to().isBefore(other.to()) ? one.to() : other.to());
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
