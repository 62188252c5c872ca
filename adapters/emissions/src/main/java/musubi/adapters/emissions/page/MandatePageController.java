package musubi.adapters.emissions.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.Ledger;
import musubi.adapters.emissions.bill.certificate.Certificates;
import musubi.adapters.emissions.mandate.MandateInlet;
import musubi.adapters.emissions.mandate.Mandates;
import musubi.adapters.emissions.report.BoardReader;
import musubi.adapters.emissions.report.YearBoard;
import musubi.hub.adapter.PageController;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom a firm lets look, and the firms of an adviser. */
@PageController
final class MandatePageController {

    private static final String MANDATES = "/emissions/mandates";
    private static final URI SOURCE = URI.create("page:" + MANDATES);
    private static final JsonMapper JSON = new JsonMapper();

    /** @param until null: until it is ended */
    public record Given(
            String adviser,
            Text name,
            LocalDate from,
            @Nullable LocalDate until,
            boolean holds) {}

    /** @param board of its last year that has bills, or null */
    public record Client(
            String firm,
            Text name,
            @Nullable LocalDate until,
            @Nullable YearBoard board) {}

    private final Mandates mandates;
    private final MandateInlet inlet;
    private final FirmYears years;
    private final Certificates certificates;
    private final FirmChoice choice;
    private final Acting acting;
    private final PartnerStore partners;

    MandatePageController(
            Mandates mandates,
            MandateInlet inlet,
            FirmYears years,
            Certificates certificates,
            FirmChoice choice,
            Acting acting,
            PartnerStore partners) {
        this.mandates = mandates;
        this.inlet = inlet;
        this.years = years;
        this.certificates = certificates;
        this.choice = choice;
        this.acting = acting;
        this.partners = partners;
    }

    @GetMapping(MANDATES)
    String given(Party reader, Model model) {
        var today = choice.today();
        model.addAttribute(
                "given",
                mandates.given(reader).stream()
                        .map(it -> new Given(
                                it.adviser(), partners.name(it.adviser()), it.from(), it.until(), it.holdsOn(today)))
                        .toList());
        model.addAttribute(
                "advisers",
                partners.list().stream()
                        .filter(it -> it.enabled() && it.kind() == PartnerKind.ADVISER)
                        .filter(it -> !it.id().equals(reader.id()))
                        .toList());
        model.addAttribute("decides", Acting.decides(reader));
        model.addAttribute("today", today);
        return "emissions/mandates";
    }

    @PostMapping(MANDATES)
    String give(
            @RequestParam String adviser,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            Party reader,
            Model model) {
        var days = JSON.createObjectNode().put("from", from.toString());
        if (until != null) {
            days.put("until", until.toString());
        }
        if (!Partner.isId(adviser)) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        var body = Payload.of(days.toString().getBytes(StandardCharsets.UTF_8));
        return shown(inlet.give(decider(reader), adviser, body, SOURCE), reader, model);
    }

    @PostMapping(MANDATES + "/{adviser}/end")
    String end(@PathVariable String adviser, Party reader, Model model) {
        if (!Partner.isId(adviser)) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        return shown(inlet.end(decider(reader), adviser, SOURCE), reader, model);
    }

    /** What could not be taken is said on the page; what was is seen on it. */
    private String shown(Admission admission, Party reader, Model model) {
        return switch (admission) {
            case Admission.Accepted _, Admission.Duplicate _ -> "redirect:" + MANDATES;
            case Admission.Rejected(var _, var notices, var _) -> {
                model.addAttribute("notices", notices);
                yield given(reader, model);
            }
            case Admission.Conflict _, Admission.Refused _ -> throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        };
    }

    private Party decider(Party reader) {
        if (!Acting.decides(reader)) {
            throw new ErrorResponseException(HttpStatus.FORBIDDEN);
        }
        return acting.of(reader);
    }

    @GetMapping("/emissions/firms")
    String firms(Party reader, Model model) {
        var today = choice.today();
        var clients = new ArrayList<Client>();
        for (var it : mandates.held(reader)) {
            if (it.holdsOn(today)) {
                clients.add(new Client(it.firm(), partners.name(it.firm()), it.until(), board(reader, it.firm())));
            }
        }
        model.addAttribute("clients", List.copyOf(clients));
        return "emissions/firms";
    }

    private @Nullable YearBoard board(Party reader, String firm) {
        return years.list(reader, firm).stream()
                .findFirst()
                .map(it -> years.read(reader, firm, it))
                .map(it -> BoardReader.of(it, Ledger.View.BILLED, certificates.deduct(reader, it, List.of())))
                .orElse(null);
    }
}
