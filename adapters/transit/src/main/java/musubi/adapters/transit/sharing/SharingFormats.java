package musubi.adapters.transit.sharing;

import java.time.Clock;
import java.time.Duration;
import musubi.hub.message.Bodies;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/**
 * The formats of shared vehicles. Which file a message is, its action says ({@code PUT vehicle_status.json ja}).
 *
 * @param system what changes rarely: the system, its stations, kinds of vehicles, zones and prices
 * @param status what is overtaken within minutes: where vehicles are, what stations hold. Telemetry: bodies are kept for a day
 * @param fleet a fleet as one simple table, in CSV or JSON. Telemetry as well
 */
record SharingFormats(Format<Shared> system, Format<Shared> status, Format<Shared> fleet) {

    static final FormatId GBFS = new FormatId("transit/gbfs/3.0");
    static final FormatId GBFS_STATUS = new FormatId("transit/gbfs-status/3.0");
    static final FormatId FLEET = new FormatId("transit/fleet/1");

    private static final Duration DAY = Duration.ofDays(1);

    /** Some 20,000 vehicles in GBFS. */
    private static final Bodies BODIES = new Bodies(8L << 20, true);

    static SharingFormats with(Clock clock) {
        return new SharingFormats(
                format(GBFS, new GbfsCodec(), Format.KEPT),
                format(GBFS_STATUS, new GbfsCodec(), DAY),
                format(FLEET, new FleetCodec(clock), DAY));
    }

    private static Format<Shared> format(FormatId id, Codec<Shared> codec, Duration kept) {
        return new Format<>(id, Shared.class, "application/json", codec, BODIES, kept);
    }

    Format<Shared> of(GbfsName name) {
        return name.isPassing() ? status : system;
    }
}
