package musubi.adapters.transit.map;

import crosby.binary.BinaryParser;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a street file (OpenStreetMap PBF). It is read twice: first for the ways, then for those of its nodes that a way
 * names, which are a small part of a file of a real city.
 */
final class StreetLines {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final List<Way> ways = new ArrayList<>();
    private long[] ids = {};
    private int[] lats = {};
    private int[] lons = {};
    private boolean made;

    /** @param nodes ids of nodes, in order */
    private record Way(StreetKind kind, long[] nodes) {}

    private StreetLines() {}

    static StreetLines read(Path file) {
        var lines = new StreetLines();
        lines.parse(file, lines.new Ways());
        lines.ids = lines.ways.stream()
                .flatMapToLong(it -> Arrays.stream(it.nodes))
                .sorted()
                .distinct()
                .toArray();
        lines.lats = new int[lines.ids.length];
        lines.lons = new int[lines.ids.length];
        Arrays.fill(lines.lats, UNKNOWN);
        lines.parse(file, lines.new Nodes());
        return lines;
    }

    private void parse(Path file, BinaryParser parser) {
        try (var in = new BlockInputStream(Files.newInputStream(file), parser)) {
            in.process();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the street file " + file, e);
        }
    }

    /** Whether we made the file ourselves, from timetables or for the demonstration: then nobody surveyed it. */
    boolean isMade() {
        return made;
    }

    /** Those of one kind, made when they are asked for: a large city has many. */
    Stream<MapLine> list(StreetKind kind) {
        return ways.stream().filter(it -> it.kind == kind).flatMap(it -> line(it).stream());
    }

    /** Without nodes that the file does not hold, as where it was cut out of a larger one. */
    private Optional<MapLine> line(Way way) {
        var at = Arrays.stream(way.nodes)
                .mapToInt(id -> Arrays.binarySearch(ids, id))
                .filter(it -> lats[it] != UNKNOWN)
                .toArray();
        return at.length < 2
                ? Optional.empty()
                : Optional.of(new MapLine(
                        Arrays.stream(at).map(it -> lats[it]).toArray(),
                        Arrays.stream(at).map(it -> lons[it]).toArray()));
    }

    private final class Ways extends Blocks {

        @Override
        protected void parse(Osmformat.HeaderBlock header) {
            made = header.getSource().startsWith("synthetic");
        }

        @Override
        protected void parseWays(List<Osmformat.Way> found) {
            for (var way : found) {
                var kind = kind(way);
                if (kind != null && way.getRefsCount() > 1) {
                    var nodes = new long[way.getRefsCount()];
                    var id = 0L;
                    for (var at = 0; at < nodes.length; at++) {
                        id += way.getRefs(at);
                        nodes[at] = id;
                    }
                    ways.add(new Way(kind, nodes));
                }
            }
        }

        private @Nullable StreetKind kind(Osmformat.Way way) {
            var tags = new HashMap<String, String>();
            for (var at = 0; at < way.getKeysCount(); at++) {
                tags.put(getStringById(way.getKeys(at)), getStringById(way.getVals(at)));
            }
            return StreetKind.of(tags).orElse(null);
        }
    }

    private final class Nodes extends Blocks {

        @Override
        protected void parseDense(Osmformat.DenseNodes nodes) {
            var id = 0L;
            var lat = 0L;
            var lon = 0L;
            for (var at = 0; at < nodes.getIdCount(); at++) {
                id += nodes.getId(at);
                lat += nodes.getLat(at);
                lon += nodes.getLon(at);
                place(id, parseLat(lat), parseLon(lon));
            }
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> nodes) {
            nodes.forEach(it -> place(it.getId(), parseLat(it.getLat()), parseLon(it.getLon())));
        }

        private void place(long id, double lat, double lon) {
            var at = Arrays.binarySearch(ids, id);
            if (at >= 0) {
                lats[at] = (int) Math.round(lat * MapLine.UNITS);
                lons[at] = (int) Math.round(lon * MapLine.UNITS);
            }
        }
    }

    /** Looks at nothing. */
    private abstract static class Blocks extends BinaryParser {

        @Override
        protected void parse(Osmformat.HeaderBlock header) {
            // for whoever wants to know
        }

        @Override
        protected void parseRelations(List<Osmformat.Relation> relations) {
            // are not drawn
        }

        @Override
        protected void parseDense(Osmformat.DenseNodes nodes) {
            // for whoever wants places
        }

        @Override
        protected void parseNodes(List<Osmformat.Node> nodes) {
            // for whoever wants places
        }

        @Override
        protected void parseWays(List<Osmformat.Way> found) {
            // for whoever wants ways
        }

        @Override
        public void complete() {
            // all that was wanted is kept
        }
    }
}
