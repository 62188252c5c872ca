package musubi.adapters.energy.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.energy.openadr.ObjectViews;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.program.EventSheet;
import musubi.adapters.energy.program.Filled;
import musubi.adapters.energy.program.ProgramSheet;
import musubi.adapters.energy.program.Template;
import musubi.adapters.energy.program.Templates;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;

/** One program of a utility: its events, and the form of the next. */
final class ProgramDesk {

    private static final int EVENTS = 50;

    /**
     * An event of the program.
     *
     * @param end null: without end
     */
    public record EventLine(
            String id, String name, Instant start, @Nullable Instant end, Life life) {}

    /** Where an event stands in time. */
    public enum Life {
        COMING,
        NOW,
        OVER,
        CANCELLED
    }

    private final ObjectViews views;
    private final DeskStore store;
    private final Templates templates;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    ProgramDesk(ObjectViews views, DeskStore store, Templates templates, Gate gate, Clock clock, ZoneId zone) {
        this.views = views;
        this.store = store;
        this.templates = templates;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param sheet as it was filled in; null: a fresh one */
    void show(Seat seat, String id, @Nullable EventSheet sheet, Model model) {
        var program = get(seat, id);
        var template = ProgramSheet.template(program.content())
                .flatMap(templates::find)
                .orElse(null);
        var grant = gate.grant(new Access.Reading(seat.party(), Pen.format(ObjectType.EVENT), "page", null));
        model.addAttribute("seat", seat);
        model.addAttribute("program", program);
        model.addAttribute("title", ProgramSheet.title(program.content()));
        model.addAttribute("template", template);
        model.addAttribute(
                "events",
                store.events(grant, id, EVENTS).stream()
                        .map(it -> line(it, program.content()))
                        .toList());
        if (template != null) {
            model.addAttribute("sheet", sheet == null ? fresh(template, program.content()) : sheet);
        }
    }

    /** Of the program, which has to be the reader's own; 404 where it is of no template. */
    Template template(Seat seat, String id) {
        return ProgramSheet.template(get(seat, id).content())
                .flatMap(templates::find)
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    Filled<EventRequest> fill(EventSheet sheet, Template template, String program) {
        return sheet.fill(template, program, clock.instant(), zone);
    }

    /** The reader's organisation's own: others' are not there. */
    private Viewed<ProgramRequest> get(Seat seat, String id) {
        return views.findProgram(seat.party(), id)
                .filter(it -> it.partner().equals(seat.party().id()))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    private EventLine line(Viewed<EventRequest> event, ProgramRequest program) {
        var entry = UtilityDesk.entry(event, program, zone);
        var life = entry.timetable().lifespan();
        return new EventLine(
                event.id(),
                entry.name(),
                life.start(),
                life.isEndless() ? null : life.end(),
                life(entry, clock.instant()));
    }

    static Life life(DayTimeline.Entry entry, Instant now) {
        if (entry.timetable().isCancelled()) {
            return Life.CANCELLED;
        }
        var life = entry.timetable().lifespan();
        return life.isOver(now) ? Life.OVER : life.start().isAfter(now) ? Life.COMING : Life.NOW;
    }

    private EventSheet fresh(Template template, ProgramRequest program) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        return new EventSheet(
                tomorrow.toString(),
                Integer.toString(template.event().first()),
                Integer.toString(template.event().last()),
                "",
                Integer.toString(template.event().priority()),
                String.join(" ", Objects.requireNonNullElse(program.targets(), List.of())),
                Map.of());
    }
}
