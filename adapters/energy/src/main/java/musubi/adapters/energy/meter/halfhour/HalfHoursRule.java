package musubi.adapters.energy.meter.halfhour;

import java.time.ZoneId;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.adapters.energy.meter.reading.Period;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;

/**
 * Who gets half hours: the hub's own stores, and whoever may read the meter on all of the days. What a partner sent in this format goes
 * nowhere, for half hours are what was made of readings.
 */
record HalfHoursRule(MeterReaders readers, ZoneId zone) implements AccessRule {

    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Reading reading ->
                reading.recipient().isHub()
                        ? Decision.Permit.on("custodian")
                        : new Decision.Deny("half hours are read at /energy/meters");
            case Access.Sending sending -> sending(sending);
        };
    }

    private Decision sending(Access.Sending sending) {
        if (sending.message().envelope().correlation() == null) {
            return new Decision.Deny("not made of readings: send those to /energy/meters/readings");
        }
        if (sending.kept() && sending.recipient().isHub()) {
            return Decision.Permit.on("custodian");
        }
        var data = sending.data(HalfHoursCodec.FORMAT);
        var days = new Period(
                data.from().atStartOfDay(zone).toInstant(),
                data.to().plusDays(1).atStartOfDay(zone).toInstant());
        return readers.decide(
                new Access.Reading(sending.recipient(), MeterFormats.JSON, days.toString(), data.meter()));
    }
}
