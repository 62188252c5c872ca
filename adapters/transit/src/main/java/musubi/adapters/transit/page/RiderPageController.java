package musubi.adapters.transit.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import musubi.adapters.transit.planner.plan.PlanDesk;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * From one place to another, for everybody. All of a question stands in the address, so that it can be sent to somebody; the
 * answer is written here, so that it is there without scripts too, which add the map, names while one types, and what moves.
 */
@PageController
final class RiderPageController {

    static final Page PAGE = new Page(
            "/transit",
            new Text("Trips", "のりかえ案内"),
            Readers.everybody(),
            "rider",
            List.of(
                    "/assets/rider/rider.css",
                    "/assets/rider/map.js",
                    "/assets/rider/places.js",
                    "/assets/rider/live.js",
                    "/assets/rider/rider.js"));

    private final PlanDesk desk;
    private final EndReader ends;
    private final Clock clock;
    private final ZoneId zone;

    RiderPageController(PlanDesk desk, EndReader ends, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.ends = ends;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/transit")
    String page(RiderQuery query, Locale locale, Party reader, Model model) {
        answer(query, locale, reader, model);
        model.addAttribute("chips", Chip.known(desk.modes()));
        model.addAttribute("soon", now().truncatedTo(ChronoUnit.MINUTES));
        return "rider/page";
    }

    /** The answer alone, as a page that is open asks for it. */
    @GetMapping("/transit/trips")
    String trips(RiderQuery query, Locale locale, Party reader, Model model) {
        answer(query, locale, reader, model);
        return "rider/trips :: trips";
    }

    private void answer(RiderQuery query, Locale locale, Party reader, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("trips", List.of());
        model.addAttribute("reasons", List.of());
        model.addAttribute("unanswered", Set.of());
        var start = ends.read(query.from(), query.fromName(), locale, reader);
        var goal = ends.read(query.to(), query.toName(), locale, reader);
        start.ifPresent(it -> model.addAttribute("start", it));
        goal.ifPresent(it -> model.addAttribute("goal", it));
        if (query.isAsked() && start.isPresent() && goal.isPresent()) {
            var modes = Chip.modes(query.chosen(), desk.modes());
            var asked = query.plan(start.get().id(), goal.get().id(), locale, modes);
            switch (desk.plan(asked, locale, reader)) {
                case PlanDesk.Said.Found(var plan) -> found(plan, model);
                case PlanDesk.Said.Refused(var text) -> model.addAttribute("refused", text);
            }
        }
    }

    private void found(JsonNode plan, Model model) {
        model.addAttribute("trips", new TripMapper(LocalDate.from(now())).map(plan));
        var reasons = new ArrayList<Text>();
        plan.path("reasons").forEach(it -> reasons.add(text(it)));
        var unanswered = new LinkedHashSet<String>();
        plan.path("unanswered")
                .forEach(it -> unanswered.add(Chip.symbol(it.path("mode").asText())));
        model.addAttribute("unanswered", unanswered);
        model.addAttribute("reasons", reasons);
    }

    private static Text text(JsonNode said) {
        return new Text(said.at("/text/en").asText(), said.at("/text/ja").asText());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }
}
