package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds of trips, wherever a message names one. */
public enum TripRule implements Rule {
    E003(Consequence.NOTED, "No trip of the timetable has this trip_id.", "このtrip_idの便は時刻表にありません。"),
    E004(Consequence.NOTED, "No route of the timetable has this route_id.", "このroute_idの路線は時刻表にありません。"),
    E006(
            Consequence.NOTED,
            "A trip that runs by headways needs trip_id, start_time and start_date.",
            "運行間隔で走る便にはtrip_id・start_time・start_dateが必要です。"),
    E013(
            Consequence.NOTED,
            "A trip that runs by headways is UNSCHEDULED, or says nothing of it.",
            "運行間隔で走る便のschedule_relationshipはUNSCHEDULEDか省略です。"),
    E016(Consequence.NOTED, "A trip that is added has a trip_id of the timetable.", "追加便のtrip_idが時刻表の便と同じです。"),
    E019(
            Consequence.NOTED,
            "start_time of a trip that runs by exact headways is no multiple of headway_secs after its first.",
            "start_timeがheadway_secsの倍数になっていません。"),
    E020(Consequence.NOTED, "start_time is not HH:MM:SS.", "start_timeがHH:MM:SSの形ではありません。"),
    E021(Consequence.NOTED, "start_date is not YYYYMMDD.", "start_dateがYYYYMMDDの形ではありません。"),
    E023(Consequence.NOTED, "start_time is not that of the timetable.", "start_timeが時刻表の始発時刻と異なります。"),
    E024(Consequence.NOTED, "direction_id is not that of the timetable.", "direction_idが時刻表と異なります。"),
    E035(Consequence.NOTED, "The trip is not one of this route_id.", "この便はこのroute_idの便ではありません。"),
    W006(Consequence.NOTED, "trip_id is missing.", "trip_idがありません。"),
    W009(Consequence.NOTED, "schedule_relationship is missing.", "schedule_relationshipがありません。");

    private final Meaning meaning;

    TripRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
