package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.journal.audit.DayStamp;
import musubi.hub.journal.audit.Verification;
import musubi.hub.journal.story.DecisionListStore;
import musubi.hub.journal.story.LedgerStore;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.DayRange;
import musubi.hub.web.operator.DecisionQuery;
import musubi.hub.web.operator.Listing;
import musubi.hub.web.operator.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was given what and on which ground, and whether all that was due is accounted for. */
@PageController
final class AuditTrailController {

    private static final int DAYS = 7;

    private final DecisionListStore decisions;
    private final LedgerStore ledger;
    private final Verification chain;
    private final Offer offer;
    private final CityTime time;

    AuditTrailController(
            DecisionListStore decisions, LedgerStore ledger, Verification chain, Offer offer, CityTime time) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.chain = chain;
        this.offer = offer;
        this.time = time;
    }

    /** @param verify a day to compare with what was sealed, now */
    @GetMapping("/console/audit")
    String list(
            Grant grant,
            @ModelAttribute("query") DecisionQuery query,
            @RequestParam(required = false) @Nullable String verify,
            HttpServletRequest request,
            Model model) {
        var heads = chain.heads(grant, DAYS);
        var stamps = new HashMap<LocalDate, DayStamp>();
        heads.forEach(head -> chain.stamp(grant, head).ifPresent(it -> stamps.put(head.day(), it)));
        model.addAttribute("heads", heads);
        model.addAttribute("stamps", stamps);
        var asked = DayRange.day("verify", verify);
        if (asked != null) {
            model.addAttribute("verified", chain.verify(grant, asked));
        }
        model.addAttribute("listing", Listing.of(decisions.list(grant, query.filter(), query.window(time)), request));
        model.addAttribute("formats", offer.formats());
        model.addAttribute(
                "ledger",
                Stream.<LocalDate>iterate(time.today(), it -> it.minusDays(1))
                        .limit(DAYS)
                        .map(it -> ledger.get(grant, it))
                        .toList());
        return "console/audit";
    }
}
