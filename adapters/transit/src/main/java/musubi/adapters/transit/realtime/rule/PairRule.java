package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds between trip updates and vehicle positions of one operator. */
public enum PairRule implements Rule {
    E047(
            Consequence.NOTED,
            "The trip has another vehicle in the trip updates than in the vehicle positions.",
            "trip-updatesとvehicle-positionsで、同じ便の車両が異なります。"),
    W003(
            Consequence.NOTED,
            "The trip stands in the one feed and not in the other.",
            "この便は、trip-updatesとvehicle-positionsの一方にしかありません。");

    private final Meaning meaning;

    PairRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
