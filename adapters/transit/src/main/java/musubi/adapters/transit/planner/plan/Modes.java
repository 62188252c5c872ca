package musubi.adapters.transit.planner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * By what one is willing to go. One always walks to, from and between vehicles; {@code WALK} in the list lets the answer
 * propose to walk all the way.
 *
 * @param transit kinds of vehicles; none: only by street
 * @param streets what may take the place of walking
 */
record Modes(Set<String> transit, boolean walk, Set<StreetMode> streets) {

    /** All that OpenTripPlanner maps a route_type to; demand buses (1501) are TAXI, shared cars (1551 to 1560) CARPOOL. */
    static final Set<String> VEHICLES = Set.of(
            "AIRPLANE",
            "BUS",
            "CABLE_CAR",
            "CARPOOL",
            "COACH",
            "FERRY",
            "FUNICULAR",
            "GONDOLA",
            "MONORAIL",
            "RAIL",
            "SUBWAY",
            "TAXI",
            "TRAM",
            "TROLLEYBUS");

    private static final String WALK = "WALK";

    /** All that runs by a timetable, and on foot. */
    static final Modes ALL = new Modes(VEHICLES, true);

    Modes {
        transit = Set.copyOf(transit);
        streets = Set.copyOf(streets);
        if (transit.isEmpty() && !walk && streets.isEmpty()) {
            throw new IllegalArgumentException("One has to get there somehow");
        }
    }

    Modes(Set<String> transit, boolean walk) {
        this(transit, walk, Set.of());
    }

    /** @throws IllegalArgumentException when one is unknown */
    static Modes parse(String list) {
        var names = new TreeSet<>(
                Arrays.asList(list.strip().toUpperCase(Locale.ROOT).split("\\s*,\\s*")));
        var walk = names.remove(WALK);
        var streets = EnumSet.noneOf(StreetMode.class);
        for (var street : StreetMode.values()) {
            if (names.remove(street.name())) {
                streets.add(street);
            }
        }
        if (!VEHICLES.containsAll(names)) {
            throw new IllegalArgumentException("Unknown mode");
        }
        return new Modes(names, walk, streets);
    }

    /** All that may stand in the list. */
    static List<String> names() {
        return Stream.of(
                        VEHICLES.stream(),
                        Stream.of(WALK),
                        Arrays.stream(StreetMode.values()).map(Enum::name))
                .flatMap(it -> it)
                .sorted()
                .toList();
    }

    /**
     * What the planner is asked, once for each: it mixes no two of scooters, bicycles and shuttles on demand. The one on foot
     * comes first.
     */
    List<ModeSet> sets() {
        var sets = new ArrayList<ModeSet>();
        if (walk || !transit.isEmpty()) {
            sets.add(ModeSet.onFoot(transit, walk));
        }
        var alone = sets.isEmpty() && streets.size() == 1;
        streets.stream().sorted().map(it -> ModeSet.by(it, transit, alone)).forEach(sets::add);
        return sets;
    }
}
