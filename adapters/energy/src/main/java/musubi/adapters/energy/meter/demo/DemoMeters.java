package musubi.adapters.energy.meter.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import musubi.adapters.energy.meter.MeterJson;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.history.ReadingStore;
import musubi.adapters.energy.meter.point.RegisterInlet;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.adapters.energy.meter.source.MeterSources;
import musubi.adapters.energy.meter.upload.ReadingInlet;
import musubi.hub.flow.Admission;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the demonstration city's sites the invented readings of the last month, and each day those of the day before: as their
 * utility would, through the same doors as everybody's.
 */
final class DemoMeters {

    private static final Logger LOG = LoggerFactory.getLogger(DemoMeters.class);
    private static final String UTILITY = "joban-energy";
    private static final URI SOURCE = URI.create("demo:joban-energy");
    private static final int DAYS = 31;

    /** As long as the firms have invented bills. */
    private static final LocalDate CONTRACT = LocalDate.of(2025, 4, 1);

    private final RegisterInlet register;
    private final ReadingInlet readings;
    private final ReadingStore store;
    private final MeterSources sources;
    private final PartnerStore partners;
    private final Gate gate;
    private final Clock clock;

    /** @param clock in the city's zone */
    DemoMeters(
            RegisterInlet register,
            ReadingInlet readings,
            ReadingStore store,
            MeterSources sources,
            PartnerStore partners,
            Gate gate,
            Clock clock) {
        this.register = register;
        this.readings = readings;
        this.store = store;
        this.sources = sources;
        this.partners = partners;
        this.gate = gate;
        this.clock = clock;
    }

    /** Does nothing where it is done. */
    void bring() {
        var utility = partners.find(UTILITY);
        if (utility.isEmpty()) {
            return;
        }
        var party = utility.get().party(Set.of());
        for (var site : DemoSite.values()) {
            if (partners.find(site.owner()).isPresent()) {
                bring(party, site);
            }
        }
    }

    private void bring(Party utility, DemoSite site) {
        var today = LocalDate.now(clock);
        var grant = gate.grant(new Access.Reading(Party.HUB, MeterFormats.JSON, "last", site.point()));
        var last = store.last(grant, site.point()).map(it -> LocalDate.ofInstant(it, clock.getZone()));
        var first = last.map(it -> it.plusDays(1))
                .filter(it -> it.isAfter(today.minusDays(DAYS)))
                .orElse(today.minusDays(DAYS));
        var days = first.isBefore(today) ? first.datesUntil(today).toList() : List.<LocalDate>of();
        if (days.isEmpty()) {
            return;
        }
        if (last.isEmpty()) {
            var body = Payload.of(MeterJson.answer(200, site.body(CONTRACT)).body());
            taken(register.admit(utility, "PUT points/" + site.point(), body, SOURCE));
        }
        send(utility, site, Direction.IMPORT, days);
        if (site.solarKw() > 0) {
            send(utility, site, Direction.EXPORT, days);
        }
        LOG.info("The invented readings of {} came in, {} days", site.owner(), days.size());
    }

    private void send(Party utility, DemoSite site, Direction direction, List<LocalDate> days) {
        var mapping = sources.find("joban-wide").orElseThrow().with(null, Stage.FINAL, direction);
        taken(readings.admit(utility, DemoFile.of(site, direction, days), mapping, null, SOURCE));
    }

    private static void taken(Admission admission) {
        if (admission instanceof Admission.Rejected(var _, var notices, var _)) {
            throw new IllegalStateException("what the demonstration sends is wrong: " + notices);
        }
        if (admission instanceof Admission.Refused(var reason)) {
            throw new IllegalStateException("what the demonstration sends was not let in: " + reason);
        }
    }
}
