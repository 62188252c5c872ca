package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds of the stops of a trip update. */
public enum StopTimeRule implements Rule {
    E002(
            Consequence.NOTED,
            "The updates of stops are not sorted by stop_sequence.",
            "stop_time_updateがstop_sequence順に並んでいません。"),
    E009(
            Consequence.NOTED,
            "stop_sequence is missing, and the trip calls at a stop more than once.",
            "同じ停留所に2回以上停まる便なのにstop_sequenceがありません。"),
    E011(Consequence.NOTED, "No stop of the timetable has this stop_id.", "このstop_idの停留所は時刻表にありません。"),
    E015(
            Consequence.NOTED,
            "The stop is a station or an entrance, where no vehicle stops.",
            "駅や出入口など、車両が停まらない場所のstop_idです。"),
    E022(Consequence.NOTED, "The times do not increase from stop to stop.", "停留所を追って時刻が増えていません。"),
    E025(Consequence.NOTED, "A departure lies before its arrival.", "出発が到着より前になっています。"),
    E036(Consequence.NOTED, "Two updates in a row have the same stop_sequence.", "連続する2件のstop_sequenceが同じです。"),
    E037(Consequence.NOTED, "Two updates in a row have the same stop_id.", "連続する2件のstop_idが同じです。"),
    E040(Consequence.NOTED, "An update has neither stop_id nor stop_sequence.", "stop_idもstop_sequenceもありません。"),
    E041(
            Consequence.NOTED,
            "The trip has no update of a stop, and is not cancelled.",
            "運休でない便なのにstop_time_updateがありません。"),
    E042(Consequence.NOTED, "A time is given where the update says NO_DATA.", "NO_DATAなのに時刻があります。"),
    E043(Consequence.NOTED, "An update has neither arrival nor departure.", "arrivalもdepartureもありません。"),
    E044(Consequence.NOTED, "A time has neither delay nor time.", "delayもtimeもありません。"),
    E045(
            Consequence.NOTED,
            "stop_sequence and stop_id are not of the same place in the trip.",
            "stop_sequenceとstop_idが便の同じ場所を指していません。"),
    E046(Consequence.NOTED, "A delay alone is given where the timetable has no time.", "時刻表に時刻のない停留所にdelayだけがあります。"),
    E051(Consequence.NOTED, "The trip has no such stop_sequence.", "このstop_sequenceは便にありません。");

    private final Meaning meaning;

    StopTimeRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
