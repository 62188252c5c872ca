package musubi.adapters.transit.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How a rider says by what he is willing to go: one word for what the planner has many for. */
enum Chip {
    BUS("BUS", "COACH", "TROLLEYBUS"),
    RAIL("RAIL", "SUBWAY", "TRAM", "MONORAIL", "FUNICULAR", "CABLE_CAR", "GONDOLA"),
    SHUTTLE("FLEX", "TAXI", "CARPOOL"),
    SCOOTER("SCOOTER_RENTAL"),
    BICYCLE("BICYCLE_RENTAL"),
    WALK("WALK");

    private final List<String> modes;

    Chip(String... modes) {
        this.modes = List.of(modes);
    }

    /** As it stands in addresses, in words and as a symbol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that this planner knows. */
    static List<Chip> known(Collection<String> modes) {
        return Arrays.stream(values())
                .filter(it -> it.modes.stream().anyMatch(modes::contains))
                .toList();
    }

    /**
     * What the planner is asked for.
     *
     * @param words none, or all: everything that it knows and that no chip excludes
     * @param known to the planner
     */
    static Set<String> modes(Collection<String> words, Collection<String> known) {
        var asked = new TreeSet<>(known);
        if (!words.isEmpty()) {
            known(known).stream()
                    .filter(it -> !words.contains(it.word()))
                    .forEach(it -> it.modes.forEach(asked::remove));
        }
        asked.removeAll(Set.of("BICYCLE")); // one's own, which nobody said that he has
        return asked;
    }

    /**
     * The one to which the mode of a leg belongs: its symbol, and how it is drawn. What is asked for as {@code SCOOTER_RENTAL} is
     * answered as {@code SCOOTER}.
     */
    static String symbol(String mode) {
        return Arrays.stream(values())
                .filter(it -> it.modes.contains(mode) || it.name().equals(mode))
                .findFirst()
                .map(Chip::word)
                .orElse("ferry");
    }
}
