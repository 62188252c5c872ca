package musubi.adapters.energy.meter.point;

import java.util.Collection;
import java.util.List;
import musubi.adapters.energy.meter.file.FileFacts;
import musubi.adapters.energy.meter.file.MeterFile;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.reading.Period;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Format;
import musubi.hub.message.Party;

/**
 * Decides who may read what a meter measured, and who may send it: the site whose point it is, the utility of its contract, and whom
 * the site let read, each for its time; nobody else, whatever its scopes. A person reads as its partner.
 */
public final class MeterReaders implements AccessRule {

    private final MeterPointStore store;
    private final Gate gate;
    private final Format<MeterFile> json;

    MeterReaders(MeterPointStore store, Gate gate, Format<MeterFile> json) {
        this.store = store;
        this.gate = gate;
        this.json = json;
    }

    /** A reading names its point as subject, and as what is read an interval, all of which has to be the reader's to read. */
    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Reading(var reader, var _, var what, var point) -> {
                var period = Period.parse(what);
                if (reader.isHub()) {
                    yield Decision.Permit.on("custodian");
                }
                if (point == null || period == null) {
                    yield new Decision.Deny("a reading names its point and its period");
                }
                yield decide(point, reader, period);
            }
            case Access.Sending sending -> sending(sending);
        };
    }

    /** For which times somebody may read a point, and why; none where the point is hidden from it, or there is none. */
    public List<Right> rights(Party reader, String point) {
        return store.rights(asHub("rights", point), point, reader.id());
    }

    /** Those of the points whose readings the partner may send. */
    public List<SentPoint> sendable(Party sender, Collection<String> points) {
        return store.sendable(asHub("sendable", null), sender.id(), points);
    }

    private Decision decide(String point, Party reader, Period period) {
        return rights(reader, point).stream()
                .filter(it -> it.period().covers(period))
                .findFirst()
                .<Decision>map(it -> Decision.Permit.on(
                        "meter of " + point + ": " + it.basis().name().toLowerCase(java.util.Locale.ROOT)))
                .orElseGet(() -> new Decision.Deny("neither the site, nor its utility, nor granted for the period"));
    }

    /** A file in JSON goes to whoever may read all that it holds; of CSV, whose mapping stands beside it, nothing goes out. */
    private Decision sending(Access.Sending sending) {
        if (sending.kept() && sending.recipient().isHub()) {
            return Decision.Permit.on("custodian");
        }
        if (!sending.message().envelope().type().equals(MeterFormats.JSON)) {
            return new Decision.Deny("meter files in CSV do not leave; subscribe to " + MeterFormats.JSON);
        }
        for (FileFacts.Series series : sending.data(json).facts().series()) {
            var decision = decide(series.point(), sending.recipient(), new Period(series.from(), series.to()));
            if (decision instanceof Decision.Deny) {
                return decision;
            }
        }
        return Decision.Permit.on("may read all points of the file");
    }

    private Grant asHub(String what, @org.jspecify.annotations.Nullable String point) {
        return gate.grant(new Access.Reading(Party.HUB, RegisterCodec.FORMAT.id(), what, point));
    }
}
