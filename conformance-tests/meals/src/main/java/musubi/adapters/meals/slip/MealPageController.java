package musubi.adapters.meals.slip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import musubi.hub.adapter.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board in front of the kitchen: for which day one can order now. */
@PageController
final class MealPageController {

    private final Clock clock;
    private final ZoneId zone;

    MealPageController(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/meals/board")
    String show(Model model) {
        model.addAttribute("day", LocalDate.now(clock.withZone(zone)).plusDays(1));
        return "meals/board";
    }
}
