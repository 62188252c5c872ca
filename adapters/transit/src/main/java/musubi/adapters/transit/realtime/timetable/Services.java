package musubi.adapters.transit.realtime.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** On which days what runs: calendar.txt and calendar_dates.txt. */
final class Services {

    private final Map<String, Service> services = new HashMap<>();

    private static final class Service {
        private final Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        private LocalDate first = LocalDate.MAX;
        private LocalDate last = LocalDate.MIN;
        private final Set<LocalDate> added = new HashSet<>();
        private final Set<LocalDate> removed = new HashSet<>();

        private boolean runsOn(LocalDate day) {
            var regular = !day.isBefore(first) && !day.isAfter(last) && weekdays.contains(day.getDayOfWeek());
            return added.contains(day) || (regular && !removed.contains(day));
        }
    }

    void add(String id, Set<DayOfWeek> weekdays, LocalDate first, LocalDate last) {
        var service = services.computeIfAbsent(id, _ -> new Service());
        service.weekdays.addAll(weekdays);
        service.first = first;
        service.last = last;
    }

    void except(String id, LocalDate day, boolean runs) {
        var service = services.computeIfAbsent(id, _ -> new Service());
        (runs ? service.added : service.removed).add(day);
    }

    boolean runsOn(String id, LocalDate day) {
        var service = services.get(id);
        return service != null && service.runsOn(day);
    }

    /** Whether anything runs on this day; if not, the timetable is one of other days. */
    boolean covers(LocalDate day) {
        return services.values().stream().anyMatch(it -> it.runsOn(day));
    }

    /** Of a timetable of other days: whether it runs on such days of the week, as far as that is said. */
    boolean runsOnWeekdayOf(String id, LocalDate day) {
        var service = services.get(id);
        return service != null && (service.weekdays.isEmpty() || service.weekdays.contains(day.getDayOfWeek()));
    }
}
