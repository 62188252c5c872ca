package musubi.adapters.energy.page;

import java.util.List;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of energy: what a utility has announced, or what a site is told. */
@PageController
final class DeskController {

    static final Page PAGE = new Page(
            "/energy",
            new Text("Energy", "エネルギー"),
            Readers.roles("staff", "manager"),
            "energy",
            List.of(
                    "/assets/energy/curves.css",
                    "/assets/energy/desk.css",
                    "/assets/energy/curves.js",
                    "/assets/energy/desk.js"));

    private final Seats seats;
    private final UtilityDesk utility;
    private final SiteDesk site;

    DeskController(Seats seats, UtilityDesk utility, SiteDesk site) {
        this.seats = seats;
        this.utility = utility;
        this.site = site;
    }

    /**
     * @param as by which of the organisation's clients; empty: the first
     * @param point the supply point whose curve is shown; empty: the first
     */
    @GetMapping("/energy")
    String desk(
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String point,
            Party reader,
            Model model) {
        var own = seats.list(reader);
        var seat = own.isEmpty() && as.isEmpty() ? null : seats.get(reader, as);
        model.addAttribute("seats", own);
        if (seat != null && seat.isLogic()) {
            utility.show(seat, Days.read(day), model);
            return "energy/utility";
        }
        site.show(reader, seat, Days.read(day), point, model);
        return "energy/site";
    }
}
