package musubi.adapters.energy.meter.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.point.MeterPoint;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;

/** Who may read a meter, by name and reason, for pages. */
public final class PointReaders {

    private final MeterPoints points;
    private final PartnerStore partners;

    PointReaders(MeterPoints points, PartnerStore partners) {
        this.points = points;
        this.partners = partners;
    }

    /**
     * Who may read.
     *
     * @param partner its id
     * @param last null: as long as it is so
     * @param until the last day on which what was granted may be read; null: as long as it is so
     */
    public record Reader(
            String partner,
            Text name,
            String basis,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable LocalDate until) {}

    /** Whom a site lets read is told to the site alone. */
    public List<Reader> list(MeterPoint point, Party reader) {
        var always = Stream.of(
                new Reader(point.owner(), partners.name(point.owner()), "owner", point.since(), null, null),
                new Reader(point.utility(), partners.name(point.utility()), "utility", point.since(), null, null));
        var granted = points.grants(reader, point.point()).stream()
                .map(it -> new Reader(
                        it.reader(), partners.name(it.reader()), "granted", it.firstDay(), it.lastDay(), it.until()));
        return Stream.concat(always, granted).toList();
    }
}
