package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One column of a file: by what its header may say, or by its place ({@code #1} is the first).
 *
 * @param names how it may be called; the first that the header has counts. Width of letters and blanks do not matter
 */
public record Column(@JsonValue List<String> names) {

    private static final Pattern PLACE = Pattern.compile("#[1-9][0-9]{0,2}");

    @JsonCreator
    public Column {
        names = List.copyOf(names);
        if (names.isEmpty() || names.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a column has a name, as its header says it, or its place, as #1");
        }
    }

    /** The place in this header, from 0, or -1. */
    public int in(List<String> header) {
        for (var name : names) {
            var place = PLACE.matcher(name).matches()
                    ? Integer.parseInt(name.substring(1)) - 1
                    : header.indexOf(Cell.squeezed(name));
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** Whether it can be found where there is no header. */
    boolean hasPlace() {
        return names.stream().anyMatch(it -> PLACE.matcher(it).matches());
    }
}
