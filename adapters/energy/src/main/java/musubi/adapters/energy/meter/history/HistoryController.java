package musubi.adapters.energy.meter.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.point.MeterReaders;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Denied;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What a meter measured, for its site, the utility of its contract, and whom the site lets read. */
@RestController
@Tag(name = "meters", description = "What meters measured, by half hours, and who may read it")
public final class HistoryController {

    public static final String PATH = "/energy/meters/{point}/readings";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private static final Text HIDDEN = new Text(
            "There is no such supply point for you. Yours: /energy/meters/points.",
            "この供給地点はありません（または参照できません）。参照できる地点は /energy/meters/points にあります。");

    private final History history;
    private final MeterReaders readers;
    private final ZoneId zone;

    HistoryController(History history, MeterReaders readers, ZoneId zone) {
        this.history = history;
        this.readers = readers;
        this.zone = zone;
    }

    @GetMapping(PATH)
    @Operation(
            operationId = "getMeterReadings",
            summary = "What a meter measured, by half hours, with the gaps named",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "A part of it; next says where it goes on",
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = HistoryPage.class)),
                                @Content(mediaType = MeterFormats.CSV_TYPE, schema = @Schema(type = "string"))
                            }))
    ResponseEntity<?> read(
            @PathVariable String point,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String versions,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String format,
            @AuthenticationPrincipal Party reader,
            HttpServletRequest request) {
        var number = SupplyPoint.read(point);
        if (number == null) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, HIDDEN);
        }
        var asked = new HistoryRequest(number, from, to, direction, versions, known, after, limit).read(zone);
        return switch (asked) {
            case HistoryRequest.Bad(var why) -> ProblemWriter.answer(HttpStatus.BAD_REQUEST, why);
            case HistoryRequest.Good(var query, var slots) ->
                answer(reader, query, slots, isCsv(format, request.getHeader(HttpHeaders.ACCEPT)));
        };
    }

    private ResponseEntity<?> answer(Party reader, ReadingQuery query, int slots, boolean csv) {
        try {
            var part = history.read(reader, query, slots);
            if (!csv) {
                return ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(HistoryPage.of(part, zone));
            }
            var answer = ResponseEntity.ok().contentType(CSV);
            if (part.next() != null) {
                answer.header(HttpHeaders.LINK, "<" + next(part, query, slots) + ">; rel=\"next\"");
            }
            return answer.body(new HistoryCsv(zone).write(part));
        } catch (Denied _) {
            return refused(reader, query);
        }
    }

    /** Who may read other days of the point knows that it is there. */
    private ResponseEntity<?> refused(Party reader, ReadingQuery query) {
        var rights = readers.rights(reader, query.point());
        if (rights.isEmpty()) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, HIDDEN);
        }
        var periods = String.join(
                ", ",
                rights.stream()
                        .map(it -> it.period().from().atZone(zone).toLocalDate() + " to "
                                + it.period().to().atZone(zone).toLocalDate())
                        .toList());
        return ProblemWriter.answer(
                HttpStatus.FORBIDDEN,
                new Text(
                        "You may not read all of this period. Ask within: " + periods + ".",
                        "この期間の一部は参照できません。参照できる期間: " + periods));
    }

    private static String next(History.Part part, ReadingQuery query, int slots) {
        var uri = UriComponentsBuilder.fromPath(PATH)
                .queryParam("from", part.next())
                .queryParam("to", query.period().to())
                .queryParam("direction", query.direction().name().toLowerCase(Locale.ROOT))
                .queryParam("versions", query.versions().name().toLowerCase(Locale.ROOT))
                .queryParam("limit", slots)
                .queryParam("format", "csv");
        if (query.known() != null) {
            uri.queryParam("known", query.known());
        }
        return uri.buildAndExpand(query.point()).toUriString();
    }

    private static boolean isCsv(@Nullable String format, @Nullable String accept) {
        return format == null
                ? accept != null && accept.contains(MeterFormats.CSV_TYPE) && !accept.contains("json")
                : format.equalsIgnoreCase("csv");
    }
}
