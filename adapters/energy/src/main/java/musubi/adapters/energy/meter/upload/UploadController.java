package musubi.adapters.energy.meter.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.file.MeterFormats;
import musubi.adapters.energy.meter.file.Preview;
import musubi.adapters.energy.meter.point.SourceStore;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Intake;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Spool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where utilities and sites send files of readings, and try how they are read. */
@RestController
@Tag(name = "meters", description = "What meters measured, by half hours, and who may read it")
final class UploadController {

    static final String READINGS = "/energy/meters/readings";
    static final String PREVIEW = READINGS + "/preview";

    /**
     * A file as it would be taken.
     *
     * @param rows the first readings as they are read
     * @param notices what is wrong with the file, by row; none: it would be taken
     */
    @Schema(name = "MeterFilePreview")
    record FilePreview(Upload file, List<Preview.Row> rows, List<Notice> notices) {}

    private final ReadingInlet inlet;
    private final Admissibility admissibility;
    private final SourceStore sources;
    private final Gate gate;
    private final Intake intake;
    private final Spool spool;
    private final ZoneId zone;

    UploadController(
            ReadingInlet inlet,
            Admissibility admissibility,
            SourceStore sources,
            Gate gate,
            Intake intake,
            Spool spool,
            ZoneId zone) {
        this.inlet = inlet;
        this.admissibility = admissibility;
        this.sources = sources;
        this.gate = gate;
        this.intake = intake;
        this.spool = spool;
        this.zone = zone;
    }

    @PostMapping(READINGS)
    @Refuses({409, 422})
    @Operation(
            operationId = "sendMeterReadings",
            summary = "Stores a file of half-hourly readings, whole or not at all",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MeterFormats.JSON_TYPE,
                                            schema = @Schema(implementation = ReadingsBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Stored",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Upload.class))))
    ResponseEntity<Object> send(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String point,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String direction,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Party sender,
            HttpServletRequest request)
            throws IOException {
        var file = SentFile.of(request, source, point, stage, direction, id -> mapping(sender, id));
        return read(
                file,
                request,
                (payload, mapping) ->
                        ProblemAnswers.of(inlet.admit(sender, payload, mapping, key, URI.create("https:" + READINGS))));
    }

    @PostMapping(PREVIEW)
    @Operation(
            operationId = "previewMeterReadings",
            summary = "Says how a file would be read, and what would be refused; stores nothing",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MeterFormats.JSON_TYPE,
                                            schema = @Schema(implementation = ReadingsBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As it would be taken",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FilePreview.class))))
    ResponseEntity<?> preview(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String point,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String direction,
            @AuthenticationPrincipal Party sender,
            HttpServletRequest request)
            throws IOException {
        var file = SentFile.of(request, source, point, stage, direction, id -> mapping(sender, id));
        return read(file, request, (payload, mapping) -> {
            var read = Preview.of(payload, mapping, zone);
            var known = admissibility.check(sender, read.facts()).notices();
            return ResponseEntity.ok(new FilePreview(
                    Upload.of(null, read.facts()),
                    read.rows(),
                    Stream.concat(read.notices().stream(), known.stream()).toList()));
        });
    }

    /** What is done with a file, whose bytes are gone afterwards. */
    @FunctionalInterface
    private interface Use {
        ResponseEntity<Object> of(Payload payload, @Nullable MeterSource mapping);
    }

    private ResponseEntity<Object> read(SentFile file, HttpServletRequest request, Use use) throws IOException {
        return switch (file) {
            case SentFile.Unknown(var status, var why) -> ProblemWriter.answer(HttpStatusCode.valueOf(status), why);
            case SentFile.Readable(var mapping) -> {
                try (var body = receive(request)) {
                    yield use.of(body.payload(), mapping);
                }
            }
        };
    }

    private Optional<MeterSource> mapping(Party sender, String id) {
        return sources.find(gate.grant(new Access.Reading(sender, SourceStore.FORMAT, "source", id)), id);
    }

    private Spool.Received receive(HttpServletRequest request) throws IOException {
        return spool.receive(
                request.getInputStream(), request.getContentLengthLong(), intake.largest(MeterFormats.JSON));
    }
}
