package musubi.adapters.transit.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import musubi.adapters.transit.gtfs.table.Scratch;

/** The areas of the demonstration city, as GeoJSON. */
final class DemoZones {

    private DemoZones() {}

    /** The estate on the hill, from each of whose doors the shuttle comes. */
    static Scratch hill(String id) {
        var json = """
                {"type":"FeatureCollection","features":[{"id":"%s","type":"Feature","properties":{"stop_name":"高鈴台団地一帯"},
                 "geometry":{"type":"Polygon","coordinates":[%s]}}]}
                """.formatted(id, ring(36.5825, 140.6310, 36.5925, 140.6420));
        try {
            return Scratch.of(out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the zone of the hill", e);
        }
    }

    /** Counter-clockwise, as RFC 7946 section 3.1.6 wants an outer ring. */
    static String ring(double south, double west, double north, double east) {
        return String.format(
                Locale.ROOT,
                "[[%2$.4f,%1$.4f],[%4$.4f,%1$.4f],[%4$.4f,%3$.4f],[%2$.4f,%3$.4f],[%2$.4f,%1$.4f]]",
                south,
                west,
                north,
                east);
    }
}
