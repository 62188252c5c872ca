package musubi.adapters.transit.gtfs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final Gate gate;
    private final FeedProperties properties;

    FeedUploadController(FeedInlet inlet, Gate gate, FeedProperties properties) {
        this.inlet = inlet;
        this.gate = gate;
        this.properties = properties;
    }

    /** Answers when the feed is checked and journalled; the report shows when the planner has it. */
    @PutMapping("/transit/feeds/{operator}/gtfs.zip")
    ResponseEntity<Object> put(
            @PathVariable String operator, @AuthenticationPrincipal Party party, HttpServletRequest request)
            throws IOException {
        if (!party.id().equals(operator)) {
            gate.refuse(party, GtfsFormats.STATIC, "only " + operator + " itself may send its feed");
            return FeedProblems.of(
                    HttpStatus.FORBIDDEN,
                    "Only the operator itself may send its feed. Use a token of " + operator + ".",
                    "フィードは事業者本人だけが送れます。" + operator + "のトークンを使ってください。");
        }
        if (!isZip(request.getContentType()) || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return FeedProblems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Send the zip itself as the body, as application/zip: curl -T gtfs.zip.",
                    "zipそのものを本文として(application/zip)送ってください(例: curl -T gtfs.zip)。");
        }
        if (request.getContentLengthLong() > properties.maximumUpload().toBytes()) {
            return tooLarge();
        }
        try (var body = FeedUpload.spool(
                request.getInputStream(), properties.maximumUpload().toBytes())) {
            return answer(inlet.admit(party, body.payload(), URI.create("https:" + request.getRequestURI())));
        }
    }

    @ExceptionHandler(FeedUpload.TooLarge.class)
    ResponseEntity<Object> tooLarge() {
        var limit = properties.maximumUpload().toMegabytes();
        return FeedProblems.of(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "The zip is larger than " + limit + " MB.",
                "zipが" + limit + "MBを超えています。");
    }

    @ExceptionHandler(FeedUpload.Interrupted.class)
    ResponseEntity<Object> interrupted() {
        return FeedProblems.of(
                HttpStatus.BAD_REQUEST,
                "The upload broke off. Nothing was taken; send the zip again.",
                "送信が途中で切れました。何も受け付けていません。再送してください。");
    }

    private static ResponseEntity<Object> answer(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var _, var _, var answer) -> told(answer);
            case Admission.Duplicate(var _, var _, var answer) -> told(answer);
            case Admission.Rejected(var id, var notices, var _) ->
                FeedProblems.of(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "The feed has errors and was not published; the one before stays. Message " + id + ".",
                        "フィードに誤りがあるため公開していません。これまでのフィードを使い続けます。",
                        notices);
            case Admission.Conflict(var earlier) ->
                FeedProblems.of(
                        HttpStatus.CONFLICT,
                        "Another feed came under the same key, as message " + earlier + ".",
                        "同じキーで別のフィードを受け付けています。");
            case Admission.Refused(var _) ->
                FeedProblems.of(
                        HttpStatus.FORBIDDEN,
                        "This partner is not registered to send static feeds.",
                        "このパートナーは静的フィードの送信元として登録されていません。");
        };
    }

    private static ResponseEntity<Object> told(@Nullable Answer answer) {
        var told = Objects.requireNonNull(answer, "a feed that was taken has an answer");
        var headers = new HttpHeaders();
        told.headers().forEach(headers::set);
        return ResponseEntity.status(told.status()).headers(headers).body(told.body());
    }

    private static boolean isZip(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        var type = contentType.split(";")[0].strip().toLowerCase(java.util.Locale.ROOT);
        return ZIP_TYPES.contains(type);
    }
}
