package musubi.adapters.energy.meter.page;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import musubi.adapters.energy.meter.point.MeterPoint;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The load curves of the points that a person's partner may read: a day by half hours, its month as a map, and who else may read. */
@PageController
final class CurvePageController {

    static final Page PAGE = new Page(
            "/energy/curves",
            new Text("Load curves", "電力使用"),
            Readers.roles("staff", "manager", Readers.OPERATOR),
            "energy",
            List.of("/assets/energy/curves.css", "/assets/energy/curves.js"));

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final MeterPoints points;
    private final CurveReader curves;
    private final PointReaders readers;
    private final PartnerStore partners;
    private final Clock clock;
    private final ZoneId zone;

    CurvePageController(
            MeterPoints points,
            CurveReader curves,
            PointReaders readers,
            PartnerStore partners,
            Clock clock,
            ZoneId zone) {
        this.points = points;
        this.curves = curves;
        this.readers = readers;
        this.partners = partners;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/energy/curves")
    String curves(
            @RequestParam(required = false) @Nullable String point,
            @RequestParam(required = false) @Nullable String day,
            Party reader,
            Model model) {
        var all = points.list(reader);
        model.addAttribute("points", all);
        var chosen = point == null || point.isEmpty()
                ? all.stream().findFirst()
                : Optional.of(all.stream()
                        .filter(it -> it.point().equals(point))
                        .findFirst()
                        .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND)));
        chosen.ifPresent(it -> show(it, day(day), reader, model));
        return "energy/curves";
    }

    private void show(MeterPoint point, LocalDate day, Party reader, Model model) {
        var map = curves.read(reader, point.point(), YearMonth.from(day));
        model.addAttribute("point", point);
        model.addAttribute("day", map.days().get(day.getDayOfMonth() - 1));
        model.addAttribute("map", map);
        model.addAttribute("previous", day.minusMonths(1));
        model.addAttribute("next", day.plusMonths(1));
        model.addAttribute("owner", partners.name(point.owner()));
        model.addAttribute("readers", readers.list(point, reader));
    }

    /** Yesterday where nothing is said: today is not over. */
    private LocalDate day(@Nullable String text) {
        try {
            var day = text == null || text.isEmpty()
                    ? LocalDate.ofInstant(clock.instant(), zone).minusDays(1)
                    : LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }
}
