package musubi.adapters.transit.gtfs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** Looks up the places that profiles of feeds name: {@code file/field}, and {@code file/field=value} for a value that must occur. */
final class FeedPlaces {

    private FeedPlaces() {}

    /** The distinct values at the place. */
    static List<String> values(FeedFiles files, String place) {
        var file = place.substring(0, place.indexOf('/'));
        var rest = place.substring(file.length() + 1).split("=", 2);
        Set<String> values = new LinkedHashSet<>();
        files.each(file, row -> values.add(row.get(rest[0])));
        if (rest.length == 2) {
            values.retainAll(Set.of(rest[1]));
        }
        return List.copyOf(values);
    }
}
