package musubi.adapters.meals.slip;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for slips. Answers at once whether the meal will come: tomorrow's at the earliest. */
@RestController
final class MealController {

    static final String CODE = "/meals/door-code";

    private static final Text WRONG =
            new Text("The slip is wrong. Correct it and send it again.", "配食票に誤りがあります。直して再送してください。");

    private final Intake intake;
    private final Spool spool;
    private final Clock clock;
    private final ZoneId zone;

    MealController(Intake intake, Spool spool, Clock clock, ZoneId zone) {
        this.intake = intake;
        this.spool = spool;
        this.clock = clock;
        this.zone = zone;
    }

    @PutMapping(path = "/meals/slips/{number}", consumes = MealSlipCodec.MEDIA_TYPE)
    @Tag(name = "meals", description = "Slips for kitchens")
    @Refuses(409)
    @Operation(
            operationId = "putSlip",
            summary = "Orders a meal, or says that none is wanted",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(mediaType = MealSlipCodec.MEDIA_TYPE, schema = @Schema(type = "string"))),
            responses =
                    @ApiResponse(
                            responseCode = "201",
                            description = "The meal will come",
                            content =
                                    @Content(mediaType = MealSlipCodec.MEDIA_TYPE, schema = @Schema(type = "string"))))
    ResponseEntity<byte[]> put(
            @PathVariable String number, @AuthenticationPrincipal Party sender, HttpServletRequest request)
            throws IOException {
        var format = MealSlipCodec.FORMAT;
        try (var body =
                spool.receive(request.getInputStream(), request.getContentLengthLong(), intake.largest(format.id()))) {
            var source = URI.create("https://" + sender.id());
            var inbound = Inbound.of(format.id(), body.payload(), sender, source)
                    .named(number)
                    .doing("PUT slips/" + number);
            return answer(intake.admit(format, inbound, (Effect<MealSlip>) this::take));
        }
    }

    /** For the driver; nobody is to read it on the way, so that the door is open over HTTPS alone. */
    @GetMapping(path = CODE, produces = MealSlipCodec.MEDIA_TYPE)
    @Tag(name = "meals", description = "Slips for kitchens")
    @Operation(operationId = "getDoorCode", summary = "The code of the kitchens' doors today, over HTTPS alone")
    String code() {
        var day = LocalDate.now(clock.withZone(zone));
        return "MEAL 1\ncode: %04d\n".formatted(day.hashCode() % 10_000);
    }

    /** The domain keeps nothing of its own: that the slip stands in the journal, due to its kitchen, is all that is to be done. */
    private Effect.Result take(Message message, MealSlip slip) {
        var today = LocalDate.now(clock.withZone(zone));
        if (slip.day().isAfter(today)) {
            return new Effect.Done(new Answer(
                    201,
                    Map.of("Content-Type", MealSlipCodec.MEDIA_TYPE),
                    ("MEAL 1\ntaken: " + slip.number() + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        var late = Notice.error("too-late", "day", "Order by the day before.", "前日までに注文してください。", "§3");
        return new Effect.Refused(
                new Answer(
                        409,
                        Map.of("Content-Type", MealSlipCodec.MEDIA_TYPE),
                        MealErrorWriter.body(
                                409, new Text("The kitchen has closed this day.", "この日の受付は終わりました。"), List.of(late))),
                List.of(late));
    }

    private static ResponseEntity<byte[]> answer(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var _, var _, var answer) -> told(answer, List.of());
            case Admission.Duplicate(var _, var _, var answer) -> told(answer, List.of());
            case Admission.Rejected(var _, var notices, var answer) -> told(answer, notices);
            case Admission.Conflict(var _) ->
                error(409, new Text("This number is another slip's.", "この番号の配食票は別の内容で受付済みです。"), List.of());
            case Admission.Refused(var _) ->
                error(403, new Text("You are not registered to send slips.", "配食票の送信元として登録されていません。"), List.of());
        };
    }

    private static ResponseEntity<byte[]> told(@Nullable Answer answer, List<Notice> notices) {
        return answer == null
                ? error(400, WRONG, notices)
                : ResponseEntity.status(answer.status())
                        .header(
                                "Content-Type",
                                Objects.requireNonNull(answer.headers().get("Content-Type")))
                        .body(answer.body());
    }

    private static ResponseEntity<byte[]> error(int status, Text text, List<Notice> notices) {
        return ResponseEntity.status(status)
                .header("Content-Type", MealSlipCodec.MEDIA_TYPE)
                .body(MealErrorWriter.body(status, text, notices));
    }
}
