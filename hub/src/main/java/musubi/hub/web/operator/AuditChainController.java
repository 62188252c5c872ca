package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import musubi.hub.gate.Grant;
import musubi.hub.journal.audit.AuditHead;
import musubi.hub.journal.audit.Verification;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the journal is as it was sealed, day by day. */
@RestController
@RequestMapping("/hub/audit")
@Tag(name = "audit", description = "Who was given what, on which ground, and whether all that was due is accounted for")
final class AuditChainController {

    private static final String FROM =
            "First day, 2026-11-24, in the city's zone. Without it the last day alone; without both today";
    private static final String TO = "Last day, included; at most 92 days";
    private static final String LINES = MediaType.TEXT_PLAIN_VALUE;
    private static final int MOST_HEADS = 2_000;

    private final Verification verification;
    private final AuditKeys keys;
    private final CityTime time;

    AuditChainController(Verification verification, AuditKeys keys, CityTime time) {
        this.verification = verification;
        this.keys = keys;
        this.time = time;
    }

    @GetMapping("/days")
    @Operation(
            operationId = "listAuditDays",
            summary = "The signed heads of the days, newest first",
            description =
                    "Kept for good, also of days that were dropped. Note them outside of the hub to be sure of them.")
    List<AuditHead> days(
            Grant grant, @Parameter(description = "Days, at most 2000") @RequestParam(defaultValue = "31") int limit) {
        if (limit < 1 || limit > MOST_HEADS) {
            throw OperatorProblem.invalid(
                    "limit", "'limit' must be 1 to " + MOST_HEADS + ".", "「limit」は 1 から " + MOST_HEADS + " までです。");
        }
        return verification.heads(grant, limit);
    }

    @GetMapping("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether each day is as it was sealed, and if not, which row is not",
            description =
                    "Reads every row and every body of the days that are asked for: seconds for 100,000 rows. What was"
                            + " written in the last seconds is not sealed yet; it is counted in `unsealed`.")
    AuditVerification verify(
            Grant grant,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = TO) @RequestParam(required = false) @Nullable String to) {
        var range = DayRange.of(from, to, time);
        return AuditVerification.of(
                range, range.days().map(it -> verification.verify(grant, it)).toList());
    }

    @GetMapping(path = "/verification/lines", produces = LINES)
    @Operation(
            operationId = "verifyAuditLines",
            summary = "The same for people at a terminal, as it goes on",
            description =
                    "A line for each day that begins with `ok` or `FOUND`, one for each finding, and `done` at the end. In the"
                            + " language of Accept-Language. Without days: all that the chain has.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
    void lines(
            Grant grant,
            @Parameter(description = FROM) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day, included") @RequestParam(required = false) @Nullable String to,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var range = DayRange.within(verification.ends(grant), from, to, time);
        response.setContentType(LINES);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var out = response.getWriter();
        var findings = 0L;
        for (var day : range.days().toList()) {
            var verified = verification.verify(grant, day);
            findings += verified.findings().size();
            out.write(AuditVerification.lines(verified, locale));
            out.flush();
        }
        out.write(AuditVerification.end(range.days().count(), findings, locale));
    }

    @PostMapping("/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "rotateAuditKey",
            summary = "From now on a new key signs the heads of the days",
            description =
                    "The key before vouches for it, and what that one signed stays good. Written among the decisions.")
    AuditKeys.Rotated rotate(@AuthenticationPrincipal Party operator) {
        return keys.rotate(operator);
    }
}
