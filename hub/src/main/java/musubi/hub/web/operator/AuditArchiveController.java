package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.audit.Archive;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closed days as files that verify by themselves. */
@RestController
@RequestMapping("/hub/audit/days")
@Tag(name = "audit", description = "Who was given what, on which ground, and whether all that was due is accounted for")
final class AuditArchiveController {

    private static final String ZIP = "application/zip";

    private final Archive archive;
    private final Gate gate;

    AuditArchiveController(Archive archive, Gate gate) {
        this.archive = archive;
        this.gate = gate;
    }

    @PostMapping(path = "/{day}/archive", produces = ZIP)
    @Operation(
            operationId = "archiveDay",
            summary = "A closed day as one signed, compressed file",
            description =
                    "Links with what was sealed of their rows, deliveries and attempts as JSON lines, with a signed manifest."
                            + " It verifies without a hub: `./musubi verify FILE`. Written among the decisions before it is given.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    void archive(
            Grant grant,
            @Parameter(description = "2026-11-24, in the city's zone") @PathVariable String day,
            @Parameter(description = "Whether the bytes of the messages are in it")
                    @RequestParam(defaultValue = "false")
                    boolean bodies,
            @AuthenticationPrincipal Party operator,
            HttpServletResponse response)
            throws IOException {
        var asked = day(day);
        if (!archive.isPossible(grant, asked)) {
            throw OperatorProblem.conflict(
                    "day",
                    "The day " + asked + " is not closed, is not in the chain, or its links were dropped."
                            + " /hub/audit/days names those that are closed.",
                    asked + " は締められていないか、連鎖の対象外か、削除済みです。締め済みの日は /hub/audit/days で確認してください。");
        }
        gate.grant(
                new Access.Reading(operator, HubFormats.AUDIT, "archive", asked.toString()),
                bodies ? "a day of the journal with the bytes of its messages" : "a day of the journal without bytes");
        response.setContentType(ZIP);
        response.setHeader("Content-Disposition", "attachment; filename=\"musubi-audit-" + asked + ".zip\"");
        archive.write(grant, asked, bodies, response.getOutputStream());
    }

    private static LocalDate day(String text) {
        return Objects.requireNonNull(DayRange.day("day", text), "a path has no blank part");
    }
}
