package musubi.adapters.transit.realtime.rule;

import musubi.hub.message.Text;

/** What holds of alerts. */
public enum AlertRule implements Rule {
    E030(Consequence.NOTED, "The trip is not one of the route_id beside it.", "便が、並記されたroute_idの便ではありません。"),
    E031(Consequence.NOTED, "route_id is not that of the trip beside it.", "route_idが、並記された便のroute_idと異なります。"),
    E032(Consequence.NOTED, "The alert does not say what it is about.", "お知らせの対象(informed_entity)がありません。"),
    E033(Consequence.NOTED, "An informed_entity names nothing.", "informed_entityが何も指していません。"),
    E034(Consequence.NOTED, "No agency of the timetable has this agency_id.", "このagency_idの事業者は時刻表にありません。");

    private final Meaning meaning;

    AlertRule(Consequence consequence, String en, String ja) {
        this.meaning = new Meaning(consequence, new Text(en, ja));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
