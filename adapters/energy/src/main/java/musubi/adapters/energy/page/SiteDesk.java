package musubi.adapters.energy.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import musubi.adapters.energy.meter.page.CurveReader;
import musubi.adapters.energy.meter.page.DayCurve;
import musubi.adapters.energy.meter.page.PointReaders;
import musubi.adapters.energy.meter.point.MeterPoint;
import musubi.adapters.energy.meter.point.MeterPoints;
import musubi.adapters.energy.openadr.ObjectViews;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;

/** What a site sees: its events now and next, its load curve, and who may read that. */
final class SiteDesk {

    private static final int SOON_DAYS = 7;

    /**
     * An event that the site sees and that is not over.
     *
     * @param end null: without end
     */
    public record EventLine(
            String id,
            String name,
            String program,
            Instant start,
            @Nullable Instant end,
            boolean now,
            Participations.Own own) {}

    private final ObjectViews views;
    private final EventDesk events;
    private final Participations participations;
    private final MeterPoints points;
    private final CurveReader curves;
    private final PointReaders readers;
    private final Seats seats;
    private final Clock clock;
    private final ZoneId zone;

    SiteDesk(
            ObjectViews views,
            EventDesk events,
            Participations participations,
            MeterPoints points,
            CurveReader curves,
            PointReaders readers,
            Seats seats,
            Clock clock,
            ZoneId zone) {
        this.views = views;
        this.events = events;
        this.participations = participations;
        this.points = points;
        this.curves = curves;
        this.readers = readers;
        this.seats = seats;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param seat null where the organisation has no VEN
     * @param asked null: today, or the first of the next days that has an event
     * @param point empty: the first
     */
    void show(Party person, @Nullable Seat seat, @Nullable LocalDate asked, String point, Model model) {
        model.addAttribute("seat", seat);
        if (seat != null) {
            showEvents(seat, asked, model);
        }
        var own = points.list(person).stream()
                .filter(it -> it.owner().equals(person.id()))
                .toList();
        model.addAttribute("points", own);
        var chosen = own.stream()
                .filter(it -> point.isEmpty() || it.point().equals(point))
                .findFirst();
        if (chosen.isEmpty() && !point.isEmpty()) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        chosen.ifPresent(it -> showCurve(person, it, model));
    }

    private void showEvents(Seat seat, @Nullable LocalDate asked, Model model) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var live = views.live(seat.party());
        var entries = live.stream()
                .map(it -> UtilityDesk.entry(it, events.program(seat, it), zone))
                .toList();
        var timeline = asked != null
                ? DayTimeline.of(asked, entries, zone)
                : today.datesUntil(today.plusDays(SOON_DAYS))
                        .map(it -> DayTimeline.of(it, entries, zone))
                        .filter(it -> !it.lines().isEmpty())
                        .findFirst()
                        .orElse(new DayTimeline(today, List.of()));
        model.addAttribute("day", timeline.day());
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "now",
                timeline.day().equals(today) ? now.atZone(zone).toLocalTime().toSecondOfDay() / 60 : null);
        var lines = live.stream()
                .map(it -> line(seat, it))
                .sorted(Comparator.comparing(EventLine::start))
                .toList();
        model.addAttribute("events", lines);
    }

    private EventLine line(Seat seat, Viewed<EventRequest> event) {
        var entry = UtilityDesk.entry(event, events.program(seat, event), zone);
        var life = entry.timetable().lifespan();
        return new EventLine(
                event.id(),
                entry.name(),
                entry.program(),
                life.start(),
                life.isEndless() ? null : life.end(),
                !life.start().isAfter(clock.instant()),
                participations.own(seat, event));
    }

    /** The last day of this month or the last of which anything is known; else yesterday. */
    private void showCurve(Party person, MeterPoint point, Model model) {
        var yesterday = LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
        var map = curves.read(person, point.point(), YearMonth.from(yesterday));
        var shown = map.days().stream()
                .filter(DayCurve::isKnown)
                .reduce((_, last) -> last)
                .orElse(map.days().get(yesterday.getDayOfMonth() - 1));
        model.addAttribute("point", point);
        model.addAttribute("map", map);
        model.addAttribute("curve", shown);
        model.addAttribute("readers", readers.list(point, person));
        model.addAttribute(
                "grants",
                person.roles().contains("manager") && seats.meters(person).isPresent());
        model.addAttribute("today", yesterday.plusDays(1));
    }
}
