package musubi.adapters.transit.streets;

import java.nio.file.Path;
import java.util.List;

/**
 * The streets that a graph is to hold: the files {@code *.osm.pbf} that somebody put into the folder, and, for feeds that
 * none of them covers, streets made from the feeds' own shapes and stops.
 */
public final class StreetNetwork {

    private final Path folder;

    /** @param folder the operator's own street files, for example {@code <data-dir>/streets}; need not exist */
    public StreetNetwork(Path folder) {
        this.folder = folder;
    }

    /**
     * The street files for these feeds, in a stable order.
     *
     * @param feeds normalised GTFS zips
     * @param work where a made network is written; an existing one is replaced
     */
    public List<Path> covering(List<Path> feeds, Path work) {
        throw new UnsupportedOperationException("streets for " + feeds + " from " + folder + " to " + work);
    }
}
