package musubi.adapters.transit.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a trip may start or end.
 *
 * @param id {@code stop:<feed>:<stop>}: as {@code from} and {@code to} of a plan have it
 * @param kind {@code STATION}, or {@code STOP} for one pole or several of the same name side by side
 * @param name in the language that was asked for, or else in the feed's own
 * @param kana how it is read
 * @param romaji as the feed has it in English, or else made of the kana by Hepburn
 * @param modes what calls there
 * @param stops all of its poles or platforms, each {@code <feed>:<stop>}
 * @param wheelchair whether one gets into vehicles there: {@code POSSIBLE}, {@code NOT_POSSIBLE} or {@code NO_INFORMATION}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NamedPlace")
record Place(
        String id,
        Kind kind,
        String name,
        @Nullable String kana,
        @Nullable String romaji,
        double lat,
        double lon,
        List<String> modes,
        List<String> stops,
        Wheelchair wheelchair) {

    enum Kind {
        STATION,
        STOP
    }

    enum Wheelchair {
        POSSIBLE,
        NOT_POSSIBLE,
        NO_INFORMATION
    }
}
