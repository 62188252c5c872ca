package musubi.adapters.energy.page;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.ObjectViews;
import musubi.adapters.energy.openadr.Viewed;
import musubi.adapters.energy.openadr.wire.EventPayloadDescriptor;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.adapters.energy.openadr.wire.ProgramRequest;
import musubi.adapters.energy.openadr.wire.ValuesMap;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;

/** One event, as the utility sees it that announced it, and as a site has to answer it. */
final class EventDesk {

    /**
     * The values of a day.
     *
     * @param payload its type
     * @param unit as people read it; empty where the event says none
     * @param values 48, of which those are null that the event says nothing for
     */
    public record Series(String payload, String unit, List<@Nullable BigDecimal> values) {}

    private final ObjectViews views;
    private final Participations participations;
    private final ParticipantStore participants;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    EventDesk(
            ObjectViews views,
            Participations participations,
            ParticipantStore participants,
            Gate gate,
            Clock clock,
            ZoneId zone) {
        this.views = views;
        this.participations = participations;
        this.participants = participants;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param asked null: the day on which it begins, or today while it lasts */
    void show(Seat seat, String id, @Nullable LocalDate asked, Model model) {
        var event = own(seat, id);
        var program = program(seat, event);
        var entry = UtilityDesk.entry(event, program, zone);
        var life = entry.timetable().lifespan();
        var now = clock.instant();
        var day = asked != null
                ? asked
                : LocalDate.ofInstant(life.start().isBefore(now) && life.end().isAfter(now) ? now : life.start(), zone);
        model.addAttribute("seat", seat);
        model.addAttribute("event", event);
        model.addAttribute("name", entry.name());
        model.addAttribute("programTitle", entry.program());
        model.addAttribute("start", life.start());
        model.addAttribute("end", life.isEndless() ? null : life.end());
        model.addAttribute("life", ProgramDesk.life(entry, now));
        model.addAttribute("day", day);
        model.addAttribute("line", DayTimeline.line(entry, day, zone));
        model.addAttribute("series", series(event.content(), program, entry, day));
        model.addAttribute("participation", participations.of(seat, event));
    }

    /** An event that the reader's organisation announced; others' are not there. */
    Viewed<EventRequest> own(Seat seat, String id) {
        return views.findEvent(seat.party(), id)
                .filter(it -> it.partner().equals(seat.party().id()))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    /** An event that the VEN sees. */
    Viewed<EventRequest> seen(Seat seat, String id) {
        return views.findEvent(seat.party(), id).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    boolean hasBegun(Seat seat, Viewed<EventRequest> event) {
        var entry = UtilityDesk.entry(event, program(seat, event), zone);
        return !entry.timetable().lifespan().start().isAfter(clock.instant());
    }

    /** Of the VEN itself. */
    List<String> resources(Seat seat) {
        return participants.resources(
                gate.grant(new Access.Reading(seat.party(), Pen.format(ObjectType.RESOURCE), "page", null)));
    }

    /** Null where the client does not see it. */
    @Nullable
    ProgramRequest program(Seat seat, Viewed<EventRequest> event) {
        return views.findProgram(seat.party(), event.content().programID())
                .map(Viewed::content)
                .orElse(null);
    }

    private List<Series> series(
            EventRequest event, @Nullable ProgramRequest program, DayTimeline.Entry entry, LocalDate day) {
        return Stream.ofNullable(event.intervals())
                .flatMap(List::stream)
                .flatMap(it -> it.payloads().stream())
                .map(ValuesMap::type)
                .distinct()
                .map(it ->
                        new Series(it, unit(event, program, it), DayTimeline.series(entry.timetable(), it, day, zone)))
                .filter(it -> it.values().stream().anyMatch(Objects::nonNull))
                .toList();
    }

    private static String unit(EventRequest event, @Nullable ProgramRequest program, String payload) {
        var ofProgram = program == null ? null : program.payloadDescriptors();
        return Stream.concat(
                        Stream.ofNullable(event.payloadDescriptors()).flatMap(List::stream),
                        Stream.ofNullable(ofProgram).flatMap(List::stream))
                .flatMap(it -> it instanceof EventPayloadDescriptor one ? Stream.of(one) : Stream.empty())
                .filter(it -> it.payloadType().equals(payload))
                .map(EventDesk::unit)
                .findFirst()
                .orElse("");
    }

    private static String unit(EventPayloadDescriptor it) {
        var units = Objects.requireNonNullElse(it.units(), "");
        return it.currency() == null ? units : it.currency() + "/" + units;
    }
}
