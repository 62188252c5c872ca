package musubi.hub.web.console;

import java.util.Comparator;
import java.util.List;
import musubi.hub.adapter.PageController;
import musubi.hub.flow.Projections;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.HourlyTraffic;
import musubi.hub.journal.story.LedgerStore;
import musubi.hub.journal.story.OverviewStore;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.PartnerViews;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: figures that renew themselves, and the last day as a picture. */
@PageController
final class OverviewController {

    private static final int HOURS = 24;

    private final OverviewStore store;
    private final HourlyTraffic traffic;
    private final LedgerStore ledger;
    private final PartnerViews partners;
    private final Projections projections;
    private final CityTime time;

    OverviewController(
            OverviewStore store,
            HourlyTraffic traffic,
            LedgerStore ledger,
            PartnerViews partners,
            Projections projections,
            CityTime time) {
        this.store = store;
        this.traffic = traffic;
        this.ledger = ledger;
        this.partners = partners;
        this.projections = projections;
        this.time = time;
    }

    @GetMapping("/")
    String overview(Grant grant, Model model) {
        hours(grant, model);
        figures(grant, model);
        return "console/overview";
    }

    /** The figures alone, for the page to renew. */
    @GetMapping("/console/overview/figures")
    String figures(Grant grant, Model model) {
        model.addAttribute(
                "overview",
                new Overview(
                        traffic.today(grant),
                        store.backlog(grant),
                        store.parked(grant),
                        ledger.get(grant, time.today()),
                        store.resting(grant),
                        parts(),
                        partners.health(grant)));
        return "console/overview :: figures";
    }

    /** The hours alone, for the picture to be drawn anew. */
    @GetMapping("/console/overview/hours")
    String hours(Grant grant, Model model) {
        model.addAttribute("hours", traffic.last(grant, HOURS));
        return "console/overview :: hours";
    }

    private List<Overview.Part> parts() {
        return projections.list().stream()
                .map(it -> new Overview.Part(
                        it.name(), it.readiness().ready(), it.readiness().detail()))
                .sorted(Comparator.comparing(Overview.Part::name))
                .toList();
    }
}
