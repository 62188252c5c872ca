package musubi.adapters.transit.gtfs;

import musubi.hub.adapter.PageController;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was found in an operator's timetable, to be read by people; it is the report that everybody may have as JSON. */
@PageController
final class QualityPageController {

    private final FeedReports reports;
    private final PartnerStore partners;
    private final Gate gate;

    QualityPageController(FeedReports reports, PartnerStore partners, Gate gate) {
        this.reports = reports;
        this.partners = partners;
        this.gate = gate;
    }

    @GetMapping("/transit/timetables/{operator}")
    String quality(@PathVariable String operator, Party reader, Model model) {
        var grant = gate.grant(new Access.Reading(reader, GtfsFormats.STATIC, operator, null));
        var report = reports.find(grant, operator).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        model.addAttribute("name", partners.name(operator));
        model.addAttribute("report", report);
        return "transit/quality";
    }
}
