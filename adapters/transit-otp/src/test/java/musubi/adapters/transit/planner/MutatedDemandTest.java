package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demand services with one thing wrong, or one thing rare, each of an operator of its own: all go live, and plans are answered. */
class MutatedDemandTest {

    private static final String TIMES = "stop_times.txt";
    private static final String ZONES = "locations.geojson";
    private static final String BOOKING = "booking_rules.txt";

    private final Path folder;

    MutatedDemandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void noneKeepsAnyFromGoingLive() {
        var names = new TreeMap<Long, String>();
        try (var city = new City(folder, new FeedsInMemory())) {
            mutations().forEach((name, change) -> {
                var feed = new TinyFeed("f" + names.size(), 36.40 + 0.05 * names.size(), 140.60, 1, 8);
                var published = city.feeds.publish("f" + names.size(), zip -> feed.writeFlexible(zip, change));
                names.put(published.version(), name);
            });
            city.catchUp();

            var others = new TreeMap<String, String>();
            names.forEach((version, name) -> {
                if (!"live".equals(city.feeds.states().get(version))) {
                    others.put(name, String.valueOf(city.feeds.notices(version)));
                }
            });
            assertThat(others).isEmpty();
            assertThat(city.ask("""
                            { planConnection(origin: {location: {coordinate: {latitude: 36.40, longitude: 140.60}}},
                                destination: {location: {coordinate: {latitude: 36.40, longitude: 140.6315}}},
                                dateTime: {earliestDeparture: "2026-11-24T09:03:00+09:00"},
                                modes: {transit: {access: [WALK, FLEX], transit: [{mode: BUS}]}}) {
                              edges { node { legs { mode } } } } }""")).contains("BUS").doesNotContain("errors");
        }
    }

    private static SequencedMap<String, Consumer<Map<String, String>>> mutations() {
        var all = new LinkedHashMap<String, Consumer<Map<String, String>>>();
        all.put("nothing", _ -> {});
        all.put("a window that ends before it begins", in(TIMES, "08:00:00,17:00:00", "17:00:00,08:00:00"));
        all.put("a window beyond midnight", in(TIMES, "08:00:00,17:00:00", "20:00:00,26:00:00"));
        all.put("a zone that nobody has drawn", in(TIMES, "Z1", "Z9"));
        all.put("a zone that is a line", in(ZONES, "Polygon", "LineString"));
        all.put("a zone that crosses itself", it -> it.compute(ZONES, (_, text) -> crossed(String.valueOf(text))));
        all.put(
                "a zone of one point",
                it -> it.compute(ZONES, (_, text) -> String.valueOf(text).replaceAll("140\\\\.[0-9]+", "140.6")));
        all.put("no zones at all", it -> it.remove(ZONES));
        all.put("zones that are no JSON", in(ZONES, "}}]}", ""));
        all.put("no booking rules", it -> it.remove(BOOKING));
        all.put("a booking rule without a notice", in(BOOKING, "BR,1,60", "BR,1,"));
        all.put("a booking rule of no type", in(BOOKING, "BR,1,60", "BR,9,60"));
        all.put(
                "somewhere to get on alone",
                in(TIMES, "FX,,,,2,Z1,08:00:00,17:00:00,1,2,", "FX,,,,2,Z1,08:00:00,17:00:00,2,1,"));
        all.put("one call", in(TIMES, "FX,,,,2,Z1,08:00:00,17:00:00,1,2,\n", ""));
        all.put("to a stop", in(TIMES, "FX,,,,2,Z1,", "FX,,,S0-3,2,,"));
        all.put("from a stop", in(TIMES, "FX,,,,1,Z1,", "FX,,,S0-3,1,,"));
        all.put(
                "to a stop by the clock",
                in(TIMES, "FX,,,,2,Z1,08:00:00,17:00:00,1,2,", "FX,18:00:00,18:00:00,S0-3,2,,,,0,0,"));
        all.put("three calls", in(TIMES, "FX,,,,2,", "FX,,,,3,Z1,08:00:00,17:00:00,2,2,\nFX,,,,2,"));
        all.put("the same call twice", in(TIMES, "FX,,,,2,", "FX,,,,1,"));
        all.put("carts near to nothing", safe("0.01", "-5"));
        all.put("carts at walking speed", safe("5", ""));
        all.put("carts that start late", safe("", "300"));
        return all;
    }

    private static Consumer<Map<String, String>> in(String file, String from, String to) {
        return files -> files.compute(file, (_, text) -> {
            assertThat(text).as("to be changed").contains(from);
            return String.valueOf(text).replace(from, to);
        });
    }

    private static Consumer<Map<String, String>> safe(String factor, String offset) {
        return files -> files.compute("trips.txt", (_, text) -> String.valueOf(text)
                .replaceFirst("\n", ",safe_duration_factor,safe_duration_offset\n")
                .replace("R0,D,FX,,0,\n", "R0,D,FX,,0,," + factor + "," + offset + "\n"));
    }

    /** The second corner and the third in the place of each other. */
    private static String crossed(String zones) {
        var corners = zones.substring(zones.indexOf("[[[") + 2, zones.indexOf("]]]") + 1)
                .split("(?<=\\]),");
        return zones.replace(
                String.join(",", corners),
                String.join(",", corners[0], corners[2], "[140.62,36.4001]", corners[1], corners[3]));
    }
}
