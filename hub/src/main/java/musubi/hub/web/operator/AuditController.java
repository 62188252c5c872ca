package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.consent.Consent;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.story.DecisionEntry;
import musubi.hub.journal.story.DecisionListStore;
import musubi.hub.journal.story.LedgerStore;
import musubi.hub.message.Party;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was given what, on which ground, and whether all that was due is accounted for. */
@RestController
@RequestMapping("/hub")
@Tag(name = "audit", description = "Who was given what, on which ground, and whether all that was due is accounted for")
final class AuditController {

    private static final int MOST_DAYS = 92;
    private static final int LONGEST_SUBJECT = 500;

    private final DecisionListStore decisions;
    private final Gate gate;
    private final ConsentRegister consents;
    private final LedgerStore ledger;
    private final CityTime time;

    AuditController(
            DecisionListStore decisions, Gate gate, ConsentRegister consents, LedgerStore ledger, CityTime time) {
        this.decisions = decisions;
        this.gate = gate;
        this.consents = consents;
        this.ledger = ledger;
        this.time = time;
    }

    @GetMapping("/audit")
    @Operation(operationId = "listDecisions", summary = "Decisions, newest first")
    Listing<DecisionEntry> audit(Grant grant, @ParameterObject DecisionQuery query, HttpServletRequest request) {
        return Listing.of(decisions.list(grant, query.filter(), query.window(time)), request);
    }

    @GetMapping("/consents")
    @Operation(
            operationId = "listConsents",
            summary = "What one person has permitted and forbidden. The look itself is written down")
    List<Consent> consents(@RequestParam String subject, @AuthenticationPrincipal Party operator) {
        var asked = Written.line("subject", subject, LONGEST_SUBJECT);
        var grant = gate.grant(new Access.Reading(operator, HubFormats.CONSENT, "consents", asked));
        return consents.list(grant, asked);
    }

    @GetMapping("/ledger")
    @Operation(
            operationId = "getLedger",
            summary = "For each day: due = delivered + refused + parked + cancelled + open, and whether it adds up")
    List<LedgerStore.Day> ledger(Grant grant, @RequestParam(defaultValue = "7") int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw OperatorProblem.invalid(
                    "days", "'days' must be 1 to " + MOST_DAYS + ".", "「days」は 1 から " + MOST_DAYS + " までです。");
        }
        return Stream.iterate(time.today(), it -> it.minusDays(1))
                .limit(days)
                .map(it -> ledger.get(grant, it))
                .toList();
    }
}
