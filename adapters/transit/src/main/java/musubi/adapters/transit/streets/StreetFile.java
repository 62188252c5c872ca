package musubi.adapters.transit.streets;

import com.google.protobuf.ByteString;
import crosby.binary.Osmformat;
import crosby.binary.file.BlockOutputStream;
import crosby.binary.file.FileBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a street network as OpenStreetMap PBF (wiki.openstreetmap.org/wiki/PBF_Format), for planners that read nothing
 * else.
 */
public final class StreetFile {

    /** How many nodes or ways stand in one block; the format asks for 8000 at most. */
    private static final int BLOCK = 8000;

    /** Coordinates are stored in hundreds of nano-degrees. */
    private static final int GRANULARITY = 100;

    private static final int PER_UNIT = 100;
    private static final long NANO_PER_UNIT = 10_000;

    private final StreetGraph graph;
    private final long base;

    /**
     * @param base where the ids of nodes and ways begin; files that are loaded together need ranges of their own, far from
     *     the ids of OpenStreetMap
     */
    public StreetFile(StreetGraph graph, long base) {
        this.graph = graph;
        this.base = base;
    }

    /** Writes beside the target first: nobody ever sees half a file. */
    public Path write(Path target) {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (var out = new BlockOutputStream(Files.newOutputStream(part))) {
                out.write(FileBlock.newInstance("OSMHeader", header().toByteString(), null));
                for (var from = 0; from < graph.nodes().size(); from += BLOCK) {
                    out.write(FileBlock.newInstance("OSMData", nodes(from), null));
                }
                for (var from = 0; from < graph.ways().size(); from += BLOCK) {
                    out.write(FileBlock.newInstance("OSMData", ways(from), null));
                }
            }
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the streets " + target, e);
        }
    }

    private Osmformat.HeaderBlock header() {
        var header = Osmformat.HeaderBlock.newBuilder()
                .addRequiredFeatures("OsmSchema-V0.6")
                .addRequiredFeatures("DenseNodes")
                .setWritingprogram("Musubi")
                .setSource("synthetic: made from transit feeds, not surveyed");
        var box = BoundingBox.of(graph.nodes());
        header.setBbox(Osmformat.HeaderBBox.newBuilder()
                .setLeft(box.west() * NANO_PER_UNIT)
                .setRight(box.east() * NANO_PER_UNIT)
                .setTop(box.north() * NANO_PER_UNIT)
                .setBottom(box.south() * NANO_PER_UNIT));
        return header.build();
    }

    private ByteString nodes(int from) {
        var dense = Osmformat.DenseNodes.newBuilder();
        var id = 0L;
        var before = new StreetGraph.Place(0, 0);
        for (var number = from; number < Math.min(from + BLOCK, graph.nodes().size()); number++) {
            var place = graph.place(number);
            dense.addId(base + number - id);
            dense.addLat((long) (place.lat() - before.lat()) * PER_UNIT);
            dense.addLon((long) (place.lon() - before.lon()) * PER_UNIT);
            id = base + number;
            before = place;
        }
        return block(new Strings(), Osmformat.PrimitiveGroup.newBuilder().setDense(dense));
    }

    private ByteString ways(int from) {
        var strings = new Strings();
        var group = Osmformat.PrimitiveGroup.newBuilder();
        for (var number = from; number < Math.min(from + BLOCK, graph.ways().size()); number++) {
            var way = graph.ways().get(number);
            var written = Osmformat.Way.newBuilder().setId(base + number);
            way.tags().forEach((key, value) -> written.addKeys(strings.number(key))
                    .addVals(strings.number(value)));
            var before = 0L;
            for (int node : way.nodes()) {
                written.addRefs(base + node - before);
                before = base + node;
            }
            group.addWays(written);
        }
        return block(strings, group);
    }

    private static ByteString block(Strings strings, Osmformat.PrimitiveGroup.Builder group) {
        return Osmformat.PrimitiveBlock.newBuilder()
                .setGranularity(GRANULARITY)
                .setStringtable(strings.table())
                .addPrimitivegroup(group)
                .build()
                .toByteString();
    }

    /** The strings of one block. The first is never used: 0 separates tags. */
    private static final class Strings {
        private final Map<String, Integer> numbers = new LinkedHashMap<>(Map.of("", 0));

        int number(String text) {
            var next = numbers.size();
            return numbers.computeIfAbsent(text, _ -> next);
        }

        Osmformat.StringTable table() {
            List<ByteString> all =
                    numbers.keySet().stream().map(ByteString::copyFromUtf8).toList();
            return Osmformat.StringTable.newBuilder().addAllS(all).build();
        }
    }
}
