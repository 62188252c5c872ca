package musubi.adapters.emissions.page;

import java.math.BigDecimal;
import java.util.List;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.bill.certificate.Certificates;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.report.BoardReader;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A firm's year, and behind each of its figures the bills that it is made of. */
@PageController
final class BoardPageController {

    static final Page PAGE = new Page(
            "/emissions",
            new Text("Emissions", "CO2排出量"),
            Readers.roles("of-firm", "of-site", "of-adviser"),
            "emissions",
            List.of("/assets/emissions/emissions.css", "/assets/emissions/emissions.js"));

    private static final int FIRST_MONTH = 4;

    private final FirmYears years;
    private final Certificates certificates;
    private final FirmChoice choice;

    BoardPageController(FirmYears years, Certificates certificates, FirmChoice choice) {
        this.years = years;
        this.certificates = certificates;
        this.choice = choice;
    }

    @GetMapping("/emissions")
    String board(
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "billed") String view,
            Party reader,
            Model model) {
        var shown = choice.of(reader, firm);
        var known = years.list(reader, shown.firm());
        if (firm.isEmpty() && known.isEmpty() && !choice.held(reader).isEmpty()) {
            return "redirect:/emissions/firms";
        }
        var asked =
                year == null ? first(reader, shown.firm(), known) : years.read(reader, shown.firm(), Asked.year(year));
        model.addAttribute("shown", shown);
        model.addAttribute("years", known);
        model.addAttribute(
                "board", BoardReader.of(asked, Asked.view(view), certificates.deduct(reader, asked, List.of())));
        return "emissions/board";
    }

    @GetMapping("/emissions/figure")
    String figure(
            @RequestParam int year,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @RequestParam(defaultValue = "billed") String view,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String scope,
            Party reader,
            Model model) {
        var shown = choice.of(reader, firm);
        var query = new TraceQuery(Asked.view(view), Asked.month(month), site, activity, scope);
        var of = years.read(reader, shown.firm(), Asked.year(year));
        var bills = TraceReader.of(of, query);
        var certified = query.hasAllElectricity() ? certificates.deduct(reader, of, List.of()) : null;
        var deducted = certified == null ? null : certified.deducted();
        model.addAttribute("shown", shown);
        model.addAttribute("year", year);
        model.addAttribute("view", query.view().text());
        model.addAttribute("month", query.month());
        model.addAttribute("bills", bills);
        model.addAttribute("certificates", certified == null ? null : certified.answer());
        var sum = bills.stream().map(TracedBill::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        model.addAttribute("tonnes", deducted == null ? sum : sum.subtract(deducted.tonnes()));
        return "emissions/figure";
    }

    /** The last year of which something is calculated; else the last one that there is. */
    private FirmYear first(Party reader, String firm, List<Integer> known) {
        return known.stream()
                .map(it -> years.read(reader, firm, it))
                .filter(it -> it.outcomes().stream().anyMatch(Outcome.Calculated.class::isInstance))
                .findFirst()
                .orElseGet(() ->
                        years.read(reader, firm, known.stream().findFirst().orElseGet(this::current)));
    }

    private int current() {
        var today = choice.today();
        return today.getMonthValue() < FIRST_MONTH ? today.getYear() - 1 : today.getYear();
    }
}
