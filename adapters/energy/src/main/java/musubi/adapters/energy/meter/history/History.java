package musubi.adapters.energy.meter.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.reading.Period;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a meter measured, in parts of some time each: what comes in meanwhile moves nothing from one part into another, and what
 * nobody knows is named.
 */
public final class History {

    private final ReadingStore store;
    private final Gate gate;

    public History(ReadingStore store, Gate gate) {
        this.store = store;
        this.gate = gate;
    }

    /** Half hours of which nothing is known. */
    public record Gap(Period period) {

        public long slots() {
            return Duration.between(period.from(), period.to()).dividedBy(Reading.SLOT);
        }
    }

    /**
     * @param query what was read, of the time of this part
     * @param next where the next part begins; null: there is none
     */
    public record Part(
            ReadingQuery query,
            List<Stored> readings,
            List<Gap> gaps,
            @Nullable Instant next) {}

    /** The first half hours of what is asked for, at most so many. Throws {@code Denied} where the reader may not. */
    public Part read(Party reader, ReadingQuery query, int slots) {
        var period = query.period();
        var grant = gate.grant(new Access.Reading(reader, MeterFormats.JSON, period.toString(), query.point()));
        var end = period.from().plus(Reading.SLOT.multipliedBy(slots));
        var last = !end.isBefore(period.to());
        var part = query.of(last ? period : new Period(period.from(), end));
        var readings = store.list(grant, part);
        return new Part(part, readings, gaps(part.period(), readings), last ? null : end);
    }

    private static List<Gap> gaps(Period period, List<Stored> readings) {
        var gaps = new ArrayList<Gap>();
        var known = period.from();
        for (var reading : readings) {
            if (reading.start().isAfter(known)) {
                gaps.add(new Gap(new Period(known, reading.start())));
            }
            known = reading.start().plus(Reading.SLOT);
        }
        if (known.isBefore(period.to())) {
            gaps.add(new Gap(new Period(known, period.to())));
        }
        return gaps;
    }
}
