package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Severity;
import musubi.hub.message.Text;

/**
 * A rule of GTFS-realtime under its published code: E for what contradicts the standard, W for what makes a feed less useful, M for
 * what Musubi asks beyond.
 */
public sealed interface Rule permits HeaderRule, TripRule, StopTimeRule, VehicleRule, AlertRule, PairRule {

    /** The published code, for example {@code E003}. */
    default String code() {
        return name();
    }

    String name();

    Meaning meaning();

    default Text text() {
        return meaning().text();
    }

    default Consequence consequence() {
        return meaning().consequence();
    }

    default Severity severity() {
        return name().startsWith("E") || consequence() == Consequence.REFUSED ? Severity.ERROR : Severity.WARNING;
    }

    /**
     * @param consequence what follows where it does not hold
     * @param text what does not hold, and what to do
     */
    record Meaning(Consequence consequence, Text text) {}
}
