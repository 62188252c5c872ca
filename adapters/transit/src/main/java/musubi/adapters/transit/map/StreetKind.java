package musubi.adapters.transit.map;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What of OpenStreetMap is drawn, by its tags (wiki.openstreetmap.org/wiki/Key:highway), the most important first. */
enum StreetKind {
    RAIL(10),
    MAIN(10),
    STREET(12),
    MINOR(12),
    STEPS(14),
    FOOT(14);

    private final int from;

    /** @param from the level from which on it is drawn */
    StreetKind(int from) {
        this.from = from;
    }

    boolean isDrawn(int level) {
        return level >= from;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StreetKind> of(Map<String, String> tags) {
        return switch (tags.getOrDefault("highway", "")) {
            case "motorway", "trunk", "primary", "secondary" -> Optional.of(MAIN);
            case "motorway_link", "trunk_link", "primary_link", "secondary_link", "tertiary", "tertiary_link" ->
                Optional.of(STREET);
            case "residential", "unclassified", "living_street", "service", "road", "busway" -> Optional.of(MINOR);
            case "steps" -> Optional.of(STEPS);
            case "footway", "path", "pedestrian", "cycleway", "track", "bridleway" -> Optional.of(FOOT);
            default -> ofRails(tags.getOrDefault("railway", ""));
        };
    }

    private static Optional<StreetKind> ofRails(String railway) {
        return switch (railway) {
            case "rail", "light_rail", "subway", "tram", "monorail", "narrow_gauge", "funicular" -> Optional.of(RAIL);
            default -> Optional.empty();
        };
    }
}
