package org.opentripplanner.service.worldenvelope.model;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.street.geometry.WgsCoordinate;

/**
 * The box around all streets and stops of a graph. It stands before OpenTripPlanner's own class of this name, whose middle
 * lies beyond 180 degrees, and stops the build, where all stops share one longitude or the box crosses the 180th meridian.
 *
 * <p>The fields have the names of that class, so that graphs of either can be read.
 */
public final class WorldEnvelope implements Serializable {

    private final WgsCoordinate lowerLeft;
    private final WgsCoordinate upperRight;
    private final WgsCoordinate meanCenter;
    private final @Nullable WgsCoordinate transitMedianCenter;

    /** @param west larger than {@code east} where the box crosses the 180th meridian; all in degrees */
    WorldEnvelope(double south, double west, double north, double east, @Nullable WgsCoordinate transitMedianCenter) {
        this.lowerLeft = new WgsCoordinate(south, west);
        this.upperRight = new WgsCoordinate(north, east);
        this.meanCenter = new WgsCoordinate((south + north) / 2, middle(west, east));
        this.transitMedianCenter = transitMedianCenter;
    }

    private static double middle(double west, double east) {
        var middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
        return middle > 180 ? middle - 360 : middle;
    }

    public static WorldEnvelopeBuilder of() {
        return new WorldEnvelopeBuilder();
    }

    public WgsCoordinate lowerLeft() {
        return lowerLeft;
    }

    public WgsCoordinate upperRight() {
        return upperRight;
    }

    /** The median of the stops; without any, the middle of the box. */
    public WgsCoordinate center() {
        return medianCenter().orElse(meanCenter);
    }

    public WgsCoordinate meanCenter() {
        return meanCenter;
    }

    /** Empty in a graph without stops. */
    public Optional<WgsCoordinate> medianCenter() {
        return Optional.ofNullable(transitMedianCenter);
    }
}
