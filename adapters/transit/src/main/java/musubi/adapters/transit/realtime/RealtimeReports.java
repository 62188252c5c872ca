package musubi.adapters.transit.realtime;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.adapters.transit.realtime.RealtimeReport.Freshness;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.gate.Grant;

/** Puts together how fresh and how good realtime is. */
record RealtimeReports(Board board, QualityStore quality, Fittings fittings, PlannerRealtime planner, Clock clock) {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration FRESH = Duration.ofSeconds(90);
    private static final Duration FRESH_ALERTS = Duration.ofMinutes(10);
    private static final int SILENT_AFTER = 10;

    /** Empty where the operator never sent any that was taken. */
    Optional<RealtimeReport> find(Grant grant, String operator) {
        var hours = quality.list(grant, operator, clock.instant().minus(DAY));
        var feeds = Stream.of(RealtimeKind.values())
                .flatMap(kind -> board.find(operator, kind).stream())
                .map(shown -> feed(
                        shown,
                        hours.stream().filter(it -> it.kind() == shown.kind()).toList()))
                .toList();
        return feeds.isEmpty()
                ? Optional.empty()
                : Optional.of(new RealtimeReport(
                        operator,
                        fittings.findTimetable(operator).map(Timetable::version).orElse(null),
                        feeds));
    }

    private RealtimeReport.Feed feed(Shown shown, List<QualityHour> hours) {
        var kind = shown.kind();
        var address = "/transit/feeds/" + shown.operator() + "/" + kind.word();
        var age =
                Math.max(0, Duration.between(shown.headerAt(), clock.instant()).toSeconds());
        return new RealtimeReport.Feed(
                kind.word(),
                address + ".pb",
                address + ".json",
                shown.headerAt(),
                shown.stored().receivedAt(),
                age,
                freshness(kind, age),
                shown.message().entities().size(),
                kind == RealtimeKind.ALERTS || shown.timetable() == 0
                        ? null
                        : RealtimeAnswer.MatchRate.of(shown.match()),
                planner.findApplied(shown.operator(), kind)
                        .map(it -> new RealtimeReport.Planned(it.applied(), it.failures()))
                        .orElse(null),
                hours.isEmpty() ? null : RealtimeReport.Quality.of(QualityHour.sum(hours)),
                hours.stream()
                        .map(it -> new RealtimeReport.Hour(it.hour(), it.score(), it.messages()))
                        .toList());
    }

    private static Freshness freshness(RealtimeKind kind, long age) {
        var fresh = (kind == RealtimeKind.ALERTS ? FRESH_ALERTS : FRESH).toSeconds();
        return age <= fresh ? Freshness.FRESH : age <= SILENT_AFTER * fresh ? Freshness.LATE : Freshness.SILENT;
    }
}
