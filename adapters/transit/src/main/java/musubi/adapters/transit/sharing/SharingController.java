package musubi.adapters.transit.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import musubi.adapters.transit.upload.OwnUpload;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Intake;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where operators of shared vehicles push their files, each by its own name. */
@RestController
final class SharingController {

    private final SharingInlet inlet;
    private final Intake intake;
    private final OwnUpload upload;

    SharingController(SharingInlet inlet, Intake intake, Gate gate, Spool spool) {
        this.inlet = inlet;
        this.intake = intake;
        this.upload = new OwnUpload(gate, spool, new Text("vehicles", "車両の情報"));
    }

    /** Answers when the file is checked, journalled and published. */
    @PutMapping("/transit/sharing/{operator}/{file}")
    @Tag(name = "sharing", description = "Shared bicycles and scooters")
    @Refuses({409, 422})
    @Operation(
            operationId = "putSharedFile",
            summary = "Publishes one file of the operator's shared vehicles, once it is checked and journalled",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = SharedBody.class)),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            }),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Taken and published",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SharingAnswer.class))))
    ResponseEntity<Object> put(
            @PathVariable String operator,
            @PathVariable String file,
            @RequestParam(defaultValue = "ja") String language,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request)
            throws IOException {
        var refused = upload.refused(party, operator, SharingFormats.GBFS);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!language.matches(FileRequest.LANGUAGE)) {
            return ProblemWriter.answer(
                    HttpStatus.BAD_REQUEST,
                    new Text("language is a tag as ja or en-GB.", "languageはja、en-GBのように書いてください。"));
        }
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null || isForm(request.getContentType())) {
            return ProblemWriter.answer(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    new Text(
                            "Send the file itself as the body: curl -T vehicle_status.json.",
                            "ファイルそのものを本文として送ってください(例: curl -T vehicle_status.json)。"));
        }
        return take(file, language, party, request);
    }

    private ResponseEntity<Object> take(String file, String language, Party party, HttpServletRequest request)
            throws IOException {
        var wanted = FileRequest.parse("PUT " + file + " " + language);
        var format = wanted == null ? null : inlet.format(wanted).orElse(null);
        if (wanted == null || format == null) {
            return unknown();
        }
        return upload.take(
                request,
                intake.largest(format.id()),
                (payload, source) -> inlet.admit(party, wanted, format, payload, source));
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.startsWith("multipart/");
    }

    private static ResponseEntity<Object> unknown() {
        var files = Arrays.stream(GbfsName.values()).map(GbfsName::file).collect(Collectors.joining(", "));
        return ProblemWriter.answer(
                HttpStatus.NOT_FOUND,
                new Text(
                        "There is no such file. Send " + files + ", or vehicles.csv, stations.csv or fleet.json.",
                        "そのファイルは受け付けません。" + files + "、またはvehicles.csv、stations.csv、fleet.jsonを送ってください。"));
    }
}
