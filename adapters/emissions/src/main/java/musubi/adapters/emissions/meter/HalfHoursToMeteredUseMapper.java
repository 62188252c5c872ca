package musubi.adapters.emissions.meter;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Envelope;

/** What a site took from the grid is electricity that its firm bought ({@code mappings/emissions/half-hours-to-metered-use.mapping.yaml}). */
final class HalfHoursToMeteredUseMapper implements Mapper<PublishedHalfHours, MeteredUse> {

    static final Translation<PublishedHalfHours, MeteredUse> TRANSLATION = new Translation<>(
            PublishedHalfHoursCodec.FORMAT, MeteredUseCodec.FORMAT, new HalfHoursToMeteredUseMapper());

    private static final String BOUGHT = "IMPORT";

    @Override
    public Mapped<MeteredUse> map(PublishedHalfHours source, Envelope circumstance) {
        if (!source.direction().equals(BOUGHT)) {
            throw new NothingToSay("what a site gives to the grid is no purchase");
        }
        return new Mapped<>(
                new MeteredUse(
                        source.site(),
                        source.meter(),
                        source.name(),
                        source.version(),
                        source.days().stream()
                                .map(HalfHoursToMeteredUseMapper::day)
                                .toList()),
                List.of());
    }

    /** A half hour of which nothing is known is counted, and is no zero. */
    private static MeterDay day(PublishedHalfHours.Day day) {
        var known = day.values().stream().filter(Objects::nonNull).toList();
        var sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MeterDay(
                day.day(),
                new BigDecimal(sum.stripTrailingZeros().toPlainString()),
                MeterDay.SLOTS - known.size(),
                day.provisional());
    }
}
