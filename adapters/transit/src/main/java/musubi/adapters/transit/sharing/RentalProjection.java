package musubi.adapters.transit.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.planner.Planner;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Text;

/** Keeps what the planner and the check of drop-offs know of shared vehicles equal to what is published. */
final class RentalProjection implements Projection {

    /** The PostgreSQL channel that is notified in the transaction that publishes a file; the payload is the operator. */
    static final String CHANNEL = "transit_sharing";

    /** Where vehicles stood an hour ago is where somebody took them: nobody is sent there. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final SharedFileStore store;
    private final Discovery discovery;
    private final RideZones zones;
    private final Planner planner;
    private final Gate gate;
    private final Clock clock;
    private final Map<String, String> given = new HashMap<>();

    RentalProjection(
            SharedFileStore store, Discovery discovery, RideZones zones, Planner planner, Gate gate, Clock clock) {
        this.store = store;
        this.discovery = discovery;
        this.zones = zones;
        this.planner = planner;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    /** What was fresh grows old by itself. */
    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void refresh() {
        var grant = gate.grant(new Access.Reading(Party.HUB, SharingFormats.GBFS, "systems", null));
        store.operators(grant).forEach(it -> refresh(grant, it));
    }

    @Override
    public void refresh(Set<String> keys) {
        if (keys.isEmpty()) {
            refresh();
            return;
        }
        var grant = gate.grant(new Access.Reading(Party.HUB, SharingFormats.GBFS, "systems", null));
        keys.forEach(it -> refresh(grant, it));
    }

    private void refresh(Grant grant, String operator) {
        var files = store.list(grant, operator);
        zones.replace(operator, files);
        var rentals = rentals(grant, operator, files);
        var fingerprint = rentals.keySet() + " "
                + files.stream().map(PublishedFile::sha256).toList();
        if (!fingerprint.equals(given.put(operator, fingerprint))) {
            planner.rentals(operator, rentals);
        }
    }

    /** Nothing where there is no vehicle that somebody could be sent to. */
    private Map<String, byte[]> rentals(Grant grant, String operator, List<PublishedFile> files) {
        var oldest = clock.instant().minus(FRESH);
        var its = new LinkedHashMap<String, byte[]>();
        files.stream()
                .filter(it -> !it.name().isPassing() || it.lastUpdated().isAfter(oldest))
                .forEach(it -> its.put(it.name().word(), PlannerZones.of(it)));
        if (!its.containsKey(GbfsName.VEHICLE_STATUS.word()) && !its.containsKey(GbfsName.STATION_STATUS.word())) {
            return Map.of();
        }
        discovery
                .file(grant, operator, GbfsName.SYSTEM_INFORMATION)
                .ifPresent(it -> its.put(it.name().word(), it.bytes()));
        its.remove(GbfsName.SYSTEM_ALERTS.word());
        return its.containsKey(GbfsName.SYSTEM_INFORMATION.word()) ? its : Map.of();
    }

    /** Nothing waits for it: without shared vehicles trips are planned all the same. */
    @Override
    public Readiness readiness() {
        return new Readiness(
                true, new Text("shared vehicles of " + given.size() + " operators", given.size() + "事業者のシェア車両"));
    }
}
