package musubi.adapters.transit.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.adapters.transit.place.PlaceDesk;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** Reads where a trip begins or ends: a stop or a place that was chosen, or a name that was typed. */
final class EndReader {

    private static final int LONGEST = 100;
    private static final Pattern KNOWN = Pattern.compile("stop:[^:]+:.+|-?\\d{1,3}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?");

    private final PlaceDesk places;

    EndReader(PlaceDesk places) {
        this.places = places;
    }

    /**
     * @param id as the planner reads it
     * @param name as the rider knows it
     */
    record End(String id, String name) {}

    /** What was chosen; else the place whose name fits best what was typed; nothing where none does. */
    Optional<End> read(@Nullable String chosen, @Nullable String typed, Locale language, Party reader) {
        var id = cut(chosen);
        var name = cut(typed);
        if (KNOWN.matcher(id).matches()) {
            return Optional.of(new End(id, name.isEmpty() ? id : name));
        }
        var plain = name.replace(" ", "");
        return KNOWN.matcher(plain).matches()
                ? Optional.of(new End(plain, name))
                : places.find(name, language, reader).map(it -> new End(it.id(), it.name()));
    }

    private static String cut(@Nullable String text) {
        var stripped = text == null ? "" : text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }
}
