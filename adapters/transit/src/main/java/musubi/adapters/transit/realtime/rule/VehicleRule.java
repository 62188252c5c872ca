package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds of vehicles and where they are. */
public enum VehicleRule implements Rule {
    E026(Consequence.LEFT_OUT, "The position is missing, or is none on earth.", "位置がないか、地球上の位置ではありません。"),
    E027(Consequence.NOTED, "bearing is not between 0 and 360.", "bearingが0から360の間ではありません。"),
    E028(
            Consequence.NOTED,
            "The vehicle is more than 1,609 m from every stop and shape.",
            "車両がどの停留所・経路からも1,609m以上離れています。"),
    E029(
            Consequence.NOTED,
            "The vehicle is more than 200 m from the shape of its trip, and no alert tells of a detour.",
            "車両が便の経路から200m以上離れています(迂回のお知らせはありません)。"),
    E052(Consequence.LEFT_OUT, "A vehicle id stands twice; the first counts.", "車両idが重複しています。最初のものを使います。"),
    W002(Consequence.NOTED, "The vehicle id is missing.", "車両idがありません。"),
    W004(Consequence.NOTED, "speed is more than 26 m/s.", "speedが26m/sを超えています。"),
    W005(Consequence.NOTED, "A trip that runs by headways has no vehicle id.", "運行間隔で走る便に車両idがありません。"),
    M010(
            Consequence.LEFT_OUT,
            "The vehicle is more than 50 km outside of the whole timetable.",
            "車両が時刻表の範囲から50km以上離れています。");

    private final Meaning meaning;

    VehicleRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
