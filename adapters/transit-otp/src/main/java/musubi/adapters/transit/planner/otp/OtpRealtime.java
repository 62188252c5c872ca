package musubi.adapters.transit.planner.otp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import musubi.adapters.transit.planner.engine.Applied;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.updater.DefaultRealTimeUpdateContext;
import org.opentripplanner.updater.GraphUpdaterManager;
import org.opentripplanner.updater.RealTimeUpdateContext;
import org.opentripplanner.updater.trip.TimetableSnapshotManager;
import org.opentripplanner.updater.trip.UpdateIncrementality;
import org.opentripplanner.updater.trip.gtfs.BackwardsDelayPropagationType;
import org.opentripplanner.updater.trip.gtfs.ForwardsDelayPropagationType;
import org.opentripplanner.updater.trip.gtfs.GtfsRealTimeTripUpdateAdapter;

/**
 * Writes realtime that is pushed into the graph, on OpenTripPlanner's own writing thread and with its own classes, but without
 * its updaters, which would poll for it.
 */
final class OtpRealtime {

    private final TimetableSnapshotManager snapshots;
    private final GraphUpdaterManager updaters;
    private final GtfsRealTimeTripUpdateAdapter trips;
    private final PushedVehicles vehicles;
    private final Map<String, PushedAlerts> alerts = new HashMap<>();

    OtpRealtime(ConstructApplication application) {
        var timetables = application.timetableRepository();
        snapshots = application.getFactory().timetableSnapshotManager();
        @Nullable GraphUpdaterManager configured = timetables.getUpdaterManager();
        updaters = configured != null
                ? configured
                : new GraphUpdaterManager(
                        new DefaultRealTimeUpdateContext(
                                application.graph(), timetables, snapshots.getTimetableSnapshotBuffer()),
                        List.of());
        if (configured == null) {
            timetables.setUpdaterManager(updaters);
        }
        for (var feed : timetables.getFeedIds()) {
            var ofFeed = new PushedAlerts(feed, timetables);
            alerts.put(feed, ofFeed);
            updaters.getUpdaterList().add(ofFeed);
        }
        var clock = Clock.system(timetables.getTimeZone());
        trips = new GtfsRealTimeTripUpdateAdapter(
                timetables, application.deduplicatorService(), snapshots, () -> LocalDate.now(clock));
        vehicles = new PushedVehicles(application.realtimeVehicleRepository());
    }

    Applied apply(String feedId, String kind, byte[] bytes) {
        var ofFeed = alerts.get(feedId);
        if (ofFeed == null) {
            throw new EngineFailure("The graph has no feed " + feedId);
        }
        var message = parse(bytes);
        return switch (kind) {
            case "trip-updates" -> written(_ -> tripUpdates(feedId, message));
            case "vehicle-positions" -> written(context -> positions(feedId, message, context));
            case "alerts" ->
                written(context -> {
                    ofFeed.apply(message, context);
                    return new Applied(message.getEntityCount(), Map.of());
                });
            default -> throw new EngineFailure("There is no realtime of the kind " + kind);
        };
    }

    /** Committed at once: the snapshot's own pace would show it up to a second later. */
    private Applied tripUpdates(String feedId, FeedMessage message) {
        var updates = message.getEntityList().stream()
                .filter(FeedEntity::hasTripUpdate)
                .map(FeedEntity::getTripUpdate)
                .toList();
        var result = trips.applyTripUpdates(
                null,
                ForwardsDelayPropagationType.DEFAULT,
                BackwardsDelayPropagationType.REQUIRED_NO_DATA,
                UpdateIncrementality.FULL_DATASET,
                updates,
                feedId);
        snapshots.purgeAndCommit();
        var failures = new TreeMap<String, Integer>();
        result.failures().asMap().forEach((why, all) -> failures.put(why.name(), all.size()));
        return new Applied(result.successful(), failures);
    }

    private Applied positions(String feedId, FeedMessage message, RealTimeUpdateContext context) {
        var positions = message.getEntityList().stream()
                .filter(FeedEntity::hasVehicle)
                .map(FeedEntity::getVehicle)
                .toList();
        vehicles.of(feedId, positions).run(context);
        return new Applied(positions.size(), Map.of());
    }

    private Applied written(Function<RealTimeUpdateContext, Applied> work) {
        var done = new CompletableFuture<Applied>();
        updaters.execute(context -> {
            try {
                done.complete(work.apply(context));
            } catch (RuntimeException broken) {
                done.completeExceptionally(broken);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("The graph was too slow to take realtime; it may still do", late);
        } catch (ExecutionException broken) {
            throw new EngineFailure("The graph did not take realtime: " + broken.getCause(), broken);
        }
    }

    private static FeedMessage parse(byte[] bytes) {
        try {
            return FeedMessage.parseFrom(bytes);
        } catch (InvalidProtocolBufferException broken) {
            throw new EngineFailure("What is to be written is no FeedMessage", broken);
        }
    }
}
