package musubi.adapters.transit.gtfs;

import static java.time.temporal.ChronoUnit.DAYS;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.flow.Admission;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How an operator's timetable and its realtime fare, and a way back to an earlier version: for the people of that operator, and for
 * those who operate the city's hub. To all others there is no such operator.
 */
@PageController
final class OperatorPageController {

    static final Page PAGE = new Page(
            "/transit/operator",
            new Text("Operator feeds", "事業者データ"),
            Readers.roles("of-operator", Readers.OPERATOR),
            "transit",
            List.of("/assets/transit/timetables.css", "/assets/transit/operator.js"));

    private static final String PATH = "/transit/operator";
    private static final String WRITE = "transit:feeds.write";

    private final FeedReports reports;
    private final FeedStore store;
    private final FeedRollback rollback;
    private final PartnerStore partners;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    OperatorPageController(
            FeedReports reports,
            FeedStore store,
            FeedRollback rollback,
            PartnerStore partners,
            Gate gate,
            Clock clock,
            ZoneId zone) {
        this.reports = reports;
        this.store = store;
        this.rollback = rollback;
        this.partners = partners;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    /** An operator that can be chosen. */
    record Choice(String id, Text name) {}

    @GetMapping(PATH)
    String operator(@RequestParam(defaultValue = "") String operator, Party reader, Model model) {
        var grant = gate.grant(new Access.Reading(reader, GtfsFormats.STATIC, "operator", null));
        var choices = isOfTheCity(reader)
                ? store.current(grant, clock.instant()).stream()
                        .map(it -> choice(it.operator()))
                        .toList()
                : List.of(choice(reader.id()));
        var chosen = operator.isEmpty()
                ? choices.stream().findFirst()
                : choices.stream().filter(it -> it.id().equals(operator)).findFirst();
        if (chosen.isEmpty() && !operator.isEmpty()) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("choices", choices);
        chosen.ifPresent(it -> {
            model.addAttribute("chosen", it);
            reports.find(grant, it.id()).ifPresent(report -> {
                model.addAttribute("report", report);
                model.addAttribute(
                        "days",
                        DAYS.between(today(), report.versions().getFirst().serviceEnd()));
            });
        });
        return "transit/operator";
    }

    @PostMapping(PATH + "/{operator}/versions/{version}/live")
    String live(@PathVariable String operator, @PathVariable long version, Party reader, Model model) {
        var sender = acting(operator, reader);
        var source = URI.create("page:" + PATH);
        switch (rollback.admit(sender, new FeedChoice(operator, version), source)) {
            case Admission.Rejected(var _, var notices, var _) ->
                model.addAttribute("wrong", notices.getFirst().text());
            case Admission.Refused _, Admission.Conflict _ -> throw new ErrorResponseException(HttpStatus.FORBIDDEN);
            case Admission.Accepted _, Admission.Duplicate _ -> {
                return "redirect:" + PATH + "?operator=" + operator + "&back=" + version;
            }
        }
        return operator(operator, reader, model);
    }

    /** People act for their operator, and the city's operators for any: what is sent is the operator's, and the journal names the person. */
    private Party acting(String operator, Party reader) {
        var person = reader.person();
        return partners.find(operator)
                .filter(Partner::enabled)
                .filter(it -> it.kind() == PartnerKind.OPERATOR)
                .filter(it -> person != null && (it.id().equals(reader.id()) || isOfTheCity(reader)))
                .map(it -> it.party(Set.of(WRITE), person))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    private static boolean isOfTheCity(Party reader) {
        return reader.hasScope(RollbackController.OF_THE_CITY);
    }

    private Choice choice(String operator) {
        return new Choice(operator, partners.name(operator));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
