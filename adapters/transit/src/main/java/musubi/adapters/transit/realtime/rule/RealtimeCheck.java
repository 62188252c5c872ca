package musubi.adapters.transit.realtime.rule;

import java.util.List;

/** All rules over one message. */
public final class RealtimeCheck {

    private static final List<Check> FAMILIES = List.of(
            new HeaderCheck(),
            new EntityCheck(),
            new TimeCheck(),
            new TripCheck(),
            new StopTimeCheck(),
            new VehicleCheck(),
            new AlertCheck(),
            new PairCheck());

    public Marks check(Observation seen) {
        var marks = new Marks();
        for (var family : FAMILIES) {
            family.check(seen, marks);
            if (marks.refuses()) {
                return marks; // nothing of it is served: more would only hide why
            }
        }
        return marks;
    }
}
