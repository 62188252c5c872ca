package musubi.adapters.transit.place;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.Grant;

/** The places of all feeds that are published now. Looks through all of them: some thousand names take a millisecond. */
final class PlaceIndex {

    static final PlaceIndex EMPTY = new PlaceIndex(List.of());

    private final List<KnownPlace> places;
    private final Map<String, KnownPlace> byStop = new HashMap<>();

    PlaceIndex(List<KnownPlace> places) {
        this.places = List.copyOf(places);
        places.forEach(place -> {
            place.stops().forEach(stop -> byStop.put(stop, place));
            byStop.put(place.id(), place);
        });
    }

    /** The record of one match: how well it fits, and what it is. */
    private record Match(int distance, KnownPlace place) {}

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::distance)
            .thenComparing(it -> it.place().kind())
            .thenComparing(it -> it.place().names().own().length())
            .thenComparing(it -> it.place().names().own())
            .thenComparing(it -> it.place().id());

    List<Place> search(Grant grant, String text, Locale language, int limit) {
        grant.require(GtfsFormats.STATIC);
        var questions = Spelling.questions(text);
        return places.stream()
                .map(it -> new Match(it.distance(questions), it))
                .filter(it -> it.distance() < 4)
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(it -> it.place().in(language))
                .toList();
    }

    /** The best of those that are called just so. */
    Optional<KnownPlace> called(Grant grant, String name) {
        grant.require(GtfsFormats.STATIC);
        var questions = Spelling.questions(name);
        return places.stream()
                .map(it -> new Match(it.distance(questions), it))
                .filter(it -> it.distance() == 0)
                .min(BEST_FIRST)
                .map(Match::place);
    }

    /** The place that a pole, a platform or a station belongs to. */
    Optional<KnownPlace> find(Grant grant, String stop) {
        grant.require(GtfsFormats.STATIC);
        return Optional.ofNullable(byStop.get(stop));
    }

    int size() {
        return places.size();
    }
}
