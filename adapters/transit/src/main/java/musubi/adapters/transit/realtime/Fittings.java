package musubi.adapters.transit.realtime;

import java.time.ZoneId;
import java.util.Optional;
import musubi.adapters.transit.realtime.timetable.Fitting;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.timetable.Timetables;

/** How an operator's realtime is fitted to a version of its timetable. */
record Fittings(Timetables timetables, ZoneId zone) {

    /** What the operator publishes now. */
    Optional<Timetable> findTimetable(String operator) {
        return timetables.findCurrent(operator);
    }

    /** The other versions are read when a trip is not found without them. */
    Fitting of(String operator, Timetable timetable) {
        return new Fitting(timetable, () -> timetables.others(operator, timetable.version()), zone);
    }
}
