package musubi.adapters.transit.commute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import musubi.adapters.transit.place.PlaceProjection;
import musubi.adapters.transit.planner.plan.Journeys;
import musubi.hub.gate.Grant;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Plans the ways of a firm's people, to work and home again, on the first day of the period on which a shift is worked, and
 * counts them for all such days. Holidays are not known.
 */
final class CommutePlanning {

    private final Journeys journeys;
    private final PlaceProjection places;
    private final ZoneId zone;

    CommutePlanning(Journeys journeys, PlaceProjection places, ZoneId zone) {
        this.journeys = journeys;
        this.places = places;
        this.zone = zone;
    }

    /** @param notices whose ways are in none of the sums, and why */
    record Planned(Commute commute, List<Notice> notices) {}

    /** @throws musubi.adapters.transit.planner.NotAnswered when the planner is busy, too late or not ready */
    Planned plan(CommuteRequest request, Grant grant) {
        var sums = new CommuteSums();
        var notices = new ArrayList<Notice>();
        var work = place(request.workplace(), grant);
        if (work.isEmpty()) {
            notices.add(unknown("workplace"));
        }
        for (var at = 0; at < request.homes().size() && work.isPresent(); at++) {
            var home = request.homes().get(at);
            var why = plan(request, home, work.get(), sums, grant);
            if (why != null) {
                sums.leaveOut(home.heads());
                notices.add(why.apply("homes[" + at + "]"));
            }
        }
        return new Planned(sums.commute(request.start(), request.end()), notices);
    }

    /** Why somebody is left out, once it is known who. */
    private interface Reason {
        Notice apply(String place);
    }

    private @Nullable Reason plan(
            CommuteRequest request, CommuteRequest.Home home, String work, CommuteSums sums, Grant grant) {
        var shift = request.shifts().stream()
                .filter(it -> it.id().equals(home.shift()))
                .findFirst()
                .orElseThrow();
        var days = days(request, shift.days());
        var from = place(home.place() != null ? home.place() : home.area(), grant);
        if (from.isEmpty()) {
            return CommutePlanning::unknown;
        }
        if (days.isEmpty()) {
            return at -> Notice.warning(
                    "no-days", at, "The shift is worked on no day of the period.", "この期間に該当する勤務日がありません。", null);
        }
        if (from.get().equals(work)) {
            sums.add(home.heads(), days.size(), List.of());
            return null;
        }
        var day = days.getFirst();
        var out = find(from.get(), work, day, shift.begins(), true, request, grant);
        var lastDay = shift.ends().isBefore(shift.begins()) ? day.plusDays(1) : day;
        var back = find(work, from.get(), lastDay, shift.ends(), false, request, grant);
        var there = out.journey();
        var again = back.journey();
        if (there == null || again == null) {
            return at -> noWay(at, there == null ? out.reasons() : back.reasons());
        }
        sums.add(home.heads(), days.size(), List.of(there, again));
        return null;
    }

    private Journeys.Found find(
            String from,
            String to,
            LocalDate day,
            LocalTime time,
            boolean arriveBy,
            CommuteRequest request,
            Grant grant) {
        var when = day.atTime(time).atZone(zone).toOffsetDateTime();
        return journeys.find(from, to, when, arriveBy, request.modes(), grant);
    }

    private static List<LocalDate> days(CommuteRequest request, Set<DayOfWeek> worked) {
        Predicate<LocalDate> works = it -> worked.contains(it.getDayOfWeek());
        return request.start()
                .datesUntil(request.end().plusDays(1))
                .filter(works)
                .toList();
    }

    private Optional<String> place(String text, Grant grant) {
        var place = Journeys.place(text);
        return place != null ? Optional.of(Objects.requireNonNull(place)) : places.called(grant, text);
    }

    private static Notice unknown(String at) {
        return Notice.warning(
                "unknown-place",
                at,
                "No stop is called so. Write lat,lon, or a name that /transit/places finds.",
                "この名称の停留所がありません。緯度,経度 か、/transit/places で見つかる名称を書いてください。",
                null);
    }

    private static Notice noWay(String at, List<Text> reasons) {
        var en = reasons.stream().map(Text::en).collect(Collectors.joining(" "));
        var ja = reasons.stream().map(Text::ja).collect(Collectors.joining());
        return Notice.warning("no-way", at, "No way was found. " + en, "経路が見つかりません。" + ja, null);
    }
}
