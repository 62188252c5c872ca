package musubi.adapters.energy.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.timing.Timetable;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.program.ProgramSheet;
import musubi.adapters.energy.program.Template;
import musubi.adapters.energy.program.Templates;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** What a utility sees first: its programs, a day of its events, and what came of each. */
final class UtilityDesk {

    private static final int PROGRAMS = 200;
    private static final int EVENTS = 200;
    private static final int EVENTS_OF_A_DAY = 20;

    /**
     * A program.
     *
     * @param kind what its template is called; null: it is of none
     * @param targets null: it is for everybody
     */
    public record ProgramLine(
            String id,
            String name,
            String title,
            @Nullable Text kind,
            @Nullable List<String> targets,
            long coming) {}

    /** An event of the day, with what came of it. */
    public record EventLine(DayTimeline.Line line, Participation participation) {}

    private final DeskStore store;
    private final Participations participations;
    private final Templates templates;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    UtilityDesk(
            DeskStore store, Participations participations, Templates templates, Gate gate, Clock clock, ZoneId zone) {
        this.store = store;
        this.participations = participations;
        this.templates = templates;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param asked null: today, or tomorrow where today has nothing and tomorrow has */
    void show(Seat seat, @Nullable LocalDate asked, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var programs = store.programs(grant(seat, ObjectType.PROGRAM), PROGRAMS).stream()
                .collect(Collectors.toMap(Viewed::id, it -> it, (one, _) -> one, java.util.LinkedHashMap::new));
        var from = asked == null || asked.isAfter(today) ? today : asked;
        var events = store.events(
                grant(seat, ObjectType.EVENT), from.atStartOfDay(zone).toInstant(), EVENTS);
        var timeline = asked == null ? firstBusy(today, events, programs) : timeline(asked, events, programs);
        var shown = timeline.lines().stream().limit(EVENTS_OF_A_DAY).toList();
        var byId = events.stream().collect(Collectors.toMap(Viewed::id, it -> it));
        model.addAttribute("seat", seat);
        model.addAttribute("day", timeline.day());
        model.addAttribute("timeline", new DayTimeline(timeline.day(), shown));
        model.addAttribute("cut", timeline.lines().size() - shown.size());
        model.addAttribute("now", timeline.day().equals(today) ? minutes() : null);
        model.addAttribute(
                "events",
                shown.stream()
                        .map(it -> new EventLine(
                                it, participations.sum(seat, java.util.Objects.requireNonNull(byId.get(it.id())))))
                        .toList());
        model.addAttribute(
                "programs",
                programs.values().stream().map(it -> line(it, events)).toList());
        model.addAttribute("templates", templates.list());
        model.asMap().putIfAbsent("sheet", new ProgramSheet("", "", ""));
    }

    private DayTimeline firstBusy(
            LocalDate today, List<Viewed<EventRequest>> events, Map<String, Viewed<ProgramRequest>> programs) {
        var now = timeline(today, events, programs);
        var next = timeline(today.plusDays(1), events, programs);
        return now.lines().isEmpty() && !next.lines().isEmpty() ? next : now;
    }

    private DayTimeline timeline(
            LocalDate day, List<Viewed<EventRequest>> events, Map<String, Viewed<ProgramRequest>> programs) {
        return DayTimeline.of(
                day,
                events.stream()
                        .map(it -> {
                            var program = programs.get(it.content().programID());
                            return entry(it, program == null ? null : program.content(), zone);
                        })
                        .toList(),
                zone);
    }

    /** @param program null where the client does not see it */
    static DayTimeline.Entry entry(Viewed<EventRequest> event, @Nullable ProgramRequest program, ZoneId zone) {
        var timetable = Timetable.of(
                event.content(), program == null ? null : program.intervalPeriod(), event.modified(), zone);
        var name = event.content().eventName();
        return new DayTimeline.Entry(
                event.id(),
                name == null || name.isBlank() ? event.id() : name,
                program == null ? "" : ProgramSheet.title(program),
                timetable);
    }

    private ProgramLine line(Viewed<ProgramRequest> it, List<Viewed<EventRequest>> events) {
        var kind = ProgramSheet.template(it.content())
                .flatMap(templates::find)
                .map(Template::title)
                .orElse(null);
        var now = clock.instant();
        var coming = events.stream()
                .filter(event -> event.content().programID().equals(it.id()))
                .filter(event -> !entry(event, it.content(), zone).timetable().isOver(now))
                .count();
        return new ProgramLine(
                it.id(),
                it.content().programName(),
                ProgramSheet.title(it.content()),
                kind,
                it.content().targets(),
                coming);
    }

    private int minutes() {
        return clock.instant().atZone(zone).toLocalTime().toSecondOfDay() / 60;
    }

    private Grant grant(Seat seat, ObjectType type) {
        return gate.grant(new Access.Reading(seat.party(), Pen.format(type), "page", null));
    }
}
