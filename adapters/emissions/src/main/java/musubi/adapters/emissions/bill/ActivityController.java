package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.adapter.WrongRequest;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single activities of a firm: posted one by one, read back with their figures, taken back. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class ActivityController {

    static final String ACTIVITIES = "/emissions/v1/activities";

    private static final int MOST = 1_000;
    private static final Text UNKNOWN =
            new Text("There is no such activity, or it was removed.", "この活動量はないか、取り消し済みです。");

    /**
     * @param next how many to skip for those that follow; absent: there are no more
     */
    @Schema(name = "EmissionActivityPage")
    record Page(
            int fiscalYear,
            int total,
            List<ActivityView> activities,
            @Nullable Integer next) {}

    private final ActivityInlet inlet;
    private final FirmYears years;
    private final Spool spool;

    ActivityController(ActivityInlet inlet, FirmYears years, Spool spool) {
        this.inlet = inlet;
        this.years = years;
        this.spool = spool;
    }

    @PostMapping(path = ACTIVITIES, consumes = "application/json", produces = "application/json")
    @Refuses({409, 422})
    @Operation(
            operationId = "postActivities",
            summary = "Keeps an activity, or up to a hundred, each with what becomes of it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = ActivityItem.class)))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "Kept, but those that are rejected or were there",
                            content = @Content(schema = @Schema(implementation = ActivityInlet.Answered.class))))
    ResponseEntity<Object> post(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Party firm,
            HttpServletRequest request)
            throws IOException {
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), inlet.largest())) {
            return ProblemAnswers.of(inlet.add(firm, body.payload(), key, URI.create("https:" + ACTIVITIES)));
        }
    }

    @GetMapping(path = ACTIVITIES, produces = "application/json")
    @Operation(
            operationId = "listActivities",
            summary = "A firm's activities of a fiscal year, those of tables too, in the order in which they came")
    Page list(
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Party reader) {
        if (skip < 0 || limit < 1 || limit > MOST) {
            throw new WrongRequest(
                    "limit is 1 to " + MOST + ", and skip 0 or more.", "limit は 1～" + MOST + "、skip は 0 以上です。");
        }
        var outcomes =
                years.read(reader, FirmReaders.firm(firm, reader), fiscalYear).outcomes();
        var page =
                outcomes.stream().skip(skip).limit(limit).map(ActivityView::of).toList();
        return new Page(fiscalYear, outcomes.size(), page, skip + limit < outcomes.size() ? skip + limit : null);
    }

    @GetMapping(path = ACTIVITIES + "/{id}", produces = "application/json")
    @Operation(
            operationId = "getActivity",
            summary = "One activity with the whole trace of its figures",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it counts today",
                            content = @Content(schema = @Schema(implementation = ActivityView.class))))
    ResponseEntity<Object> get(
            @PathVariable String id,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return (ActivityCodec.isId(id)
                        ? years.find(reader, FirmReaders.firm(firm, reader), id)
                        : Optional.<Outcome>empty())
                .<ResponseEntity<Object>>map(
                        it -> ResponseEntity.ok(ActivityView.of(it).with(it)))
                .orElseGet(() -> ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN));
    }

    @DeleteMapping(ACTIVITIES + "/{id}")
    @Operation(
            operationId = "deleteActivity",
            summary = "Takes an activity back; it stays in the journal, and counts no longer",
            responses = @ApiResponse(responseCode = "204", description = "It counts no longer"))
    ResponseEntity<Object> delete(@PathVariable String id, @AuthenticationPrincipal Party firm) {
        return ActivityCodec.isId(id)
                ? ProblemAnswers.of(inlet.remove(firm, id, URI.create("https:" + ACTIVITIES + "/" + id)))
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
    }
}
