package musubi.adapters.transit.gtfs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.Admission;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How an operator, or the city for it, goes back to an earlier version by one call. */
@RestController
final class RollbackController {

    /** The city's operators have it, and nobody else can be given it. */
    static final String OF_THE_CITY = "hub:operate";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final FeedRollback rollback;
    private final Gate gate;

    RollbackController(FeedRollback rollback, Gate gate) {
        this.rollback = rollback;
        this.gate = gate;
    }

    /** Answers when it is journalled; the report shows when the planner has it. */
    @PostMapping("/transit/feeds/{operator}/versions/{version}/live")
    @Tag(name = "feeds", description = "Timetables as the operators publish them")
    @Refuses({404, 409})
    @Operation(
            operationId = "rollBackFeed",
            summary = "Makes an earlier version of the operator's timetable count again",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "Taken, or it counts already; the report shows when the planner has it",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FeedRollback.Chosen.class))))
    ResponseEntity<Object> live(
            @PathVariable String operator,
            @PathVariable String version,
            @AuthenticationPrincipal Party party,
            HttpServletRequest request) {
        if (!party.id().equals(operator) && !party.hasScope(OF_THE_CITY)) {
            gate.refuse(party, GtfsFormats.CHOICE, "only " + operator + " itself or the city may choose its version");
            return ProblemWriter.answer(
                    HttpStatus.FORBIDDEN,
                    new Text(
                            "Only the operator itself or the city may go back to a version. Use a token of " + operator
                                    + ".",
                            "版を戻せるのは事業者本人か市だけです。" + operator + "のトークンを使ってください。"));
        }
        if (!NUMBER.matcher(version).matches()) {
            return ProblemWriter.answer(
                    HttpStatus.NOT_FOUND,
                    new Text(
                            "A version is a number, as in the report: /transit/feeds/" + operator + "/report.",
                            "版は番号です。一覧は/transit/feeds/" + operator + "/reportにあります。"));
        }
        var choice = new FeedChoice(operator, Long.parseLong(version));
        return answer(rollback.admit(party, choice, URI.create("https:" + request.getRequestURI())));
    }

    private static ResponseEntity<Object> answer(Admission admission) {
        return admission instanceof Admission.Rejected(var _, var notices, var answer) && answer != null
                ? ProblemWriter.answer(
                        HttpStatus.valueOf(answer.status()), notices.getFirst().text(), notices)
                : ProblemAnswers.of(admission);
    }
}
