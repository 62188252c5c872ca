package musubi.adapters.transit.gtfs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import musubi.adapters.transit.upload.OwnUpload;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where operators push their static feeds. */
@RestController
final class FeedUploadController {

    /** What clients call a zip; {@code curl -T} calls it nothing. */
    private static final Set<String> ZIP_TYPES =
            Set.of("application/zip", "application/x-zip-compressed", "application/x-zip", "application/octet-stream");

    private final FeedInlet inlet;
    private final OwnUpload upload;
    private final FeedProperties properties;

    FeedUploadController(FeedInlet inlet, Gate gate, Spool spool, FeedProperties properties) {
        this.inlet = inlet;
        this.upload = new OwnUpload(gate, spool, new Text("feed", "フィード"));
        this.properties = properties;
    }

    /** Answers when the feed is checked and journalled; the report shows when the planner has it. */
    @PutMapping("/transit/feeds/{operator}/gtfs.zip")
    @Tag(name = "feeds", description = "Timetables as the operators publish them")
    @Refuses({409, 422})
    @Operation(
            operationId = "putFeed",
            summary = "Publishes the operator's own timetable, once it is checked and journalled",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = GtfsFormats.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Taken; the report shows when the planner has it",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FeedAnswer.class))))
    ResponseEntity<Object> put(
            @PathVariable String operator, @AuthenticationPrincipal Party party, HttpServletRequest request)
            throws IOException {
        var refused = upload.refused(party, operator, GtfsFormats.STATIC);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!isZip(request.getContentType()) || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return ProblemWriter.answer(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Text(
                            "Send the zip itself as the body, as application/zip: curl -T gtfs.zip.",
                            "zipそのものを本文として(application/zip)送ってください(例: curl -T gtfs.zip)。"));
        }
        return upload.take(
                request, properties.maximumUpload().toBytes(), (zip, source) -> inlet.admit(party, zip, source));
    }

    private static boolean isZip(@Nullable String contentType) {
        return contentType == null
                || ZIP_TYPES.contains(contentType.split(";")[0].strip().toLowerCase(Locale.ROOT));
    }
}
