package musubi.adapters.transit.realtime.timetable;

/**
 * How the trips of a message fit the timetable.
 *
 * @param matched those whose id is one of the timetable
 * @param rekeyed those that were found under another id
 * @param unmatched those that were not found
 */
public record Match(int matched, int rekeyed, int unmatched) {

    public static final Match NONE = new Match(0, 0, 0);

    public int trips() {
        return matched + rekeyed + unmatched;
    }

    /** Of the trips, how many fit, from 0 to 1; 1 where there are none. */
    public double rate() {
        return trips() == 0 ? 1 : (double) (matched + rekeyed) / trips();
    }

    Match plus(Fitting.Found found) {
        return switch (found) {
            case Fitting.Found.Here() -> new Match(matched + 1, rekeyed, unmatched);
            case Fitting.Found.Elsewhere(var _) -> new Match(matched, rekeyed + 1, unmatched);
            case Fitting.Found.Nowhere() -> new Match(matched, rekeyed, unmatched + 1);
        };
    }
}
