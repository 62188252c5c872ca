package musubi.adapters.energy.page;

import java.util.List;
import musubi.adapters.energy.openadr.wire.Interval;
import musubi.hub.adapter.PageController;
import musubi.hub.message.Party;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One event: what came of it, for the utility that announced it; and a site's answer to it. */
@PageController
final class EventPageController {

    private final Seats seats;
    private final EventDesk desk;
    private final Pen pen;

    EventPageController(Seats seats, EventDesk desk, Pen pen) {
        this.seats = seats;
        this.desk = desk;
        this.pen = pen;
    }

    @GetMapping("/energy/events/{id}")
    String event(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam(defaultValue = "") String day,
            Party person,
            Model model) {
        desk.show(seats.get(person, as, true), id, Days.read(day), model);
        return "energy/event";
    }

    @PostMapping("/energy/events/{id}/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String as,
            Party person,
            RedirectAttributes told) {
        var seat = seats.get(person, as, true);
        var outcome = pen.cancel(seat, id, desk.own(seat, id).content());
        return told(outcome, "energy.done.cancelled", "/energy/events/" + id, seat, told);
    }

    /** @param out whether the site takes no part */
    @PostMapping("/energy/events/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String as,
            @RequestParam boolean out,
            Party person,
            RedirectAttributes told) {
        var seat = seats.get(person, as, false);
        var event = desk.seen(seat, id);
        var intervals = event.content().intervals();
        var first = intervals == null
                ? 0
                : intervals.stream().findFirst().map(Interval::id).orElse(0);
        var outcome =
                pen.answer(seat, id, first, OperatingState.of(out, desk.hasBegun(seat, event)), desk.resources(seat));
        return told(outcome, out ? "energy.done.out" : "energy.done.in", "/energy", seat, told);
    }

    /** What a button could not do is said by the page that it leads to. */
    private static String told(Outcome outcome, String done, String page, Seat seat, RedirectAttributes told) {
        told.addAttribute("as", seat.client());
        switch (outcome) {
            case Outcome.Done _ -> told.addFlashAttribute("done", done);
            case Outcome.Refused(var notices) -> told.addFlashAttribute("wrong", List.copyOf(notices));
        }
        return "redirect:" + page;
    }
}
