package musubi.adapters.transit.realtime.timetable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.Target;
import musubi.adapters.transit.realtime.wire.Trip;
import org.jspecify.annotations.Nullable;

/**
 * Fits what operators send to the timetable that is live. Trip ids change with every issue of a feed, and realtime of the day
 * after is often sent for the ids of the day before: such a trip is found by its {@code feed_version}, or by the stops that it
 * calls at and the time at which it sets out.
 */
public final class Fitting {

    private final Timetable live;
    private final Supplier<List<Timetable>> others;
    private final ZoneId zone;

    /** @param others other versions of the same feed, to whose ids a message may refer */
    public Fitting(Timetable live, Supplier<List<Timetable>> others, ZoneId zone) {
        this.live = live;
        this.others = others;
        this.zone = zone;
    }

    /**
     * @param message with the ids of the live timetable, where they could be found
     * @param ids the trips that were found under another id, by the id that was sent
     */
    public record Fitted(FeedMessage message, Match match, Map<String, Target> ids) {}

    /** @param known of trips that were found before, as in the operator's trip updates */
    public Fitted fit(FeedMessage message, Map<String, Target> known) {
        var header = message.header();
        var feedVersion = header == null ? "" : header.feedVersion();
        var entities = new ArrayList<Entity>();
        var ids = new HashMap<String, Target>();
        var match = Match.NONE;
        var changed = false;
        for (var entity : message.entities()) {
            var trip = entity.trip();
            if (trip == null || trip.isAdded()) {
                entities.add(entity);
                continue;
            }
            var target = target(entity, trip, feedVersion, known);
            match = match.plus(target);
            entities.add(target instanceof Found.Elsewhere(var there) ? there.give(entity) : entity);
            if (target instanceof Found.Elsewhere(var there)) {
                changed = true;
                ids.put(trip.tripId(), there);
            }
        }
        var timestamp = header == null ? null : header.timestamp();
        return new Fitted(changed ? message.full(entities, timestamp == null ? 0 : timestamp) : message, match, ids);
    }

    /** What became of one trip. */
    sealed interface Found {

        /** Its id is one of the live timetable. */
        record Here() implements Found {}

        record Elsewhere(Target target) implements Found {}

        record Nowhere() implements Found {}
    }

    private Found target(Entity entity, Trip trip, String feedVersion, Map<String, Target> known) {
        var pinned = feedVersion.isEmpty() || feedVersion.equals(live.feedVersion())
                ? Optional.<Timetable>empty()
                : others.get().stream()
                        .filter(it -> it.feedVersion().equals(feedVersion))
                        .findFirst();
        if (pinned.isPresent()) {
            return pinned.get()
                    .findTrip(trip.tripId())
                    .map(it -> same(it, entity))
                    .orElseGet(Found.Nowhere::new);
        }
        if (live.findTrip(trip.tripId()).isPresent()) {
            return new Found.Here();
        }
        for (var other : others.get()) {
            var there = other.findTrip(trip.tripId());
            if (there.isPresent()) {
                return same(there.get(), entity);
            }
        }
        var before = known.get(trip.tripId());
        return before != null
                ? new Found.Elsewhere(
                        new Target(before.tripId(), before.routeId(), before.directionId(), List.of(), null))
                : byStops(entity, trip);
    }

    /** The trip of the live timetable that is the one of another version. */
    private Found same(StaticTrip other, Entity entity) {
        var namesake = live.findTrip(other.id());
        if (namesake.isPresent() && namesake.get().isSameJourneyAs(other)) {
            return new Found.Here();
        }
        var trip = entity.trip();
        var known = new Journeys.Known(
                other.pattern().stops(),
                other.start(),
                null,
                trip == null ? null : TimetableReader.parse(trip.startDate()));
        return new Journeys(live)
                .find(known)
                .filter(it -> it.trip().pattern().stops().equals(other.pattern().stops()))
                .<Found>map(it -> new Found.Elsewhere(target(it.trip(), sequences(entity, other, it.trip()), null)))
                .orElseGet(Found.Nowhere::new);
    }

    /** From the places in the one pattern to those in the other, which has the same stops. */
    private static List<Integer> sequences(Entity entity, StaticTrip from, StaticTrip to) {
        var update = entity.tripUpdate();
        var sequences = new ArrayList<Integer>();
        if (update != null) {
            for (var stop : update.stopTimes()) {
                var number = stop.stopSequence();
                var at = number == null
                        ? from.pattern().stops().indexOf(stop.stopId())
                        : from.pattern().at(number);
                if (at < 0) {
                    return List.of();
                }
                sequences.add(to.pattern().sequences().get(at));
            }
        }
        return sequences;
    }

    private Found byStops(Entity entity, Trip trip) {
        return new Journeys(live)
                .find(KnownJourney.of(entity, trip, zone))
                .<Found>map(it -> new Found.Elsewhere(
                        target(it.trip(), KnownJourney.sequences(entity, it), KnownJourney.current(entity, it))))
                .orElseGet(Found.Nowhere::new);
    }

    private static Target target(StaticTrip trip, List<Integer> sequences, @Nullable Integer current) {
        return new Target(trip.id(), trip.routeId(), trip.directionId(), sequences, current);
    }
}
