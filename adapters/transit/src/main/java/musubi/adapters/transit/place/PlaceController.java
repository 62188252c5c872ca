package musubi.adapters.transit.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.query.Query;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stops and stations by what people type: {@code GET /transit/places?q=おおみか}. */
@RestController
class PlaceController {

    private static final int LONGEST = 100;
    private static final int USUAL = 10;
    private static final int MOST = 50;

    private static final Text QUESTION = new Text(
            "Write a part of the name in kanji, kana or romaji, of at most 100 characters.",
            "名称の一部を漢字・かな・ローマ字で、100文字以内で指定してください。");
    private static final Text LIMIT = new Text("Write a number from 1 to 50.", "1 から 50 までの数を指定してください。");

    private final PlaceProjection places;
    private final Gate gate;

    PlaceController(PlaceProjection places, Gate gate) {
        this.places = places;
        this.gate = gate;
    }

    @GetMapping("/transit/places")
    @Tag(name = "trips", description = "From one place to another")
    @Operation(
            operationId = "findPlaces",
            summary = "Stops and stations by a part of their name, in kanji, kana or romaji",
            parameters = {
                @Parameter(name = "q", required = true, schema = @Schema(type = "string", maxLength = LONGEST)),
                @Parameter(name = "lang", schema = @Schema(type = "string")),
                @Parameter(
                        name = "limit",
                        schema = @Schema(type = "integer", minimum = "1", maximum = "50", defaultValue = "10"))
            })
    ResponseEntity<Places> find(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Locale accepted,
            @AuthenticationPrincipal @Nullable Party party) {
        var grant = gate.grant(new Access.Reading(Party.orAnybody(party), GtfsFormats.STATIC, "places", null));
        var query = new Query(parameters);
        var text = query.required("q", PlaceController::question, QUESTION);
        var limit = query.whole("limit", 1, MOST, USUAL, LIMIT);
        var language = query.language(accepted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(new Places(places.index().search(grant, text, language, limit)));
    }

    private static String question(String text) {
        if (text.length() > LONGEST || Spelling.questions(text).isEmpty()) {
            throw new IllegalArgumentException("Nothing to look for");
        }
        return text;
    }
}
