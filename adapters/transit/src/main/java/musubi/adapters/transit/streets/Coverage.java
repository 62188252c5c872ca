package musubi.adapters.transit.streets;

import crosby.binary.Osmformat;
import crosby.binary.file.BlockInputStream;
import crosby.binary.file.BlockReaderAdapter;
import crosby.binary.file.FileBlock;
import crosby.binary.file.FileBlockPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What the city's own street files cover, as their headers say. */
final class Coverage {

    /** A feed is covered where this share of its stops is: some lines leave the city. */
    private static final double ENOUGH = 0.8;

    private static final long NANO_PER_UNIT = 10_000;

    private final List<BoundingBox> boxes;

    private Coverage(List<BoundingBox> boxes) {
        this.boxes = boxes;
    }

    static Coverage of(List<Path> files) {
        return new Coverage(files.stream().map(Coverage::box).toList());
    }

    boolean covers(Collection<StreetGraph.Place> stops) {
        var within = stops.stream().filter(this::holds).count();
        return !boxes.isEmpty() && within >= ENOUGH * stops.size();
    }

    private boolean holds(StreetGraph.Place place) {
        return boxes.stream().anyMatch(it -> it.holds(place));
    }

    private static BoundingBox box(Path file) {
        var header = new Header();
        try (var in = new BlockInputStream(Files.newInputStream(file), header)) {
            in.process();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the street file " + file, e);
        }
        return header.box;
    }

    /** Reads the first block and skips all others. */
    private static final class Header implements BlockReaderAdapter {
        private BoundingBox box = BoundingBox.WORLD;

        @Override
        public boolean skipBlock(FileBlockPosition block) {
            return !block.getType().equals("OSMHeader");
        }

        @Override
        public void handleBlock(FileBlock block) {
            try {
                var header = Osmformat.HeaderBlock.parseFrom(block.getData());
                if (header.hasBbox()) {
                    var said = header.getBbox();
                    box = new BoundingBox(
                            said.getBottom() / NANO_PER_UNIT,
                            said.getLeft() / NANO_PER_UNIT,
                            said.getTop() / NANO_PER_UNIT,
                            said.getRight() / NANO_PER_UNIT);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the header of a street file", e);
            }
        }

        @Override
        public void complete() {
            // the box is known or it is not
        }
    }
}
