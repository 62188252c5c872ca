package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.Mapper;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/**
 * Commutes are scope 3, category 7: kilometres of persons, by what they ride
 * ({@code mappings/emissions/commute-to-activities.mapping.yaml}). What no factor is known of is lost, and told.
 */
final class CommuteToActivitiesMapper implements Mapper<PlannedCommute, ActivityAct> {

    static final Translation<PlannedCommute, ActivityAct> TRANSLATION =
            new Translation<>(PlannedCommuteCodec.FORMAT, ActivityCodec.FORMAT, new CommuteToActivitiesMapper());

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNIT = "人・km";
    private static final String NOTHING = "own-strength";
    private static final Map<String, String> ACTIVITIES = Map.of(
            "RAIL", "passenger-rail",
            "SUBWAY", "passenger-rail",
            "TRAM", "passenger-rail",
            "MONORAIL", "passenger-rail",
            "BUS", "passenger-bus",
            "COACH", "passenger-bus",
            "CAR", "passenger-car",
            "WALK", NOTHING,
            "BICYCLE", NOTHING);

    @Override
    public Mapped<ActivityAct> map(PlannedCommute source, Envelope circumstance) {
        var sums = new TreeMap<String, BigDecimal>();
        var lost = new ArrayList<Notice>();
        new TreeMap<>(source.kilometres()).forEach((mode, kilometres) -> {
            var activity = ACTIVITIES.get(mode);
            if (activity == null) {
                lost.add(lost(mode));
            } else if (!activity.equals(NOTHING) && kilometres.signum() > 0) {
                sums.merge(activity, kilometres, BigDecimal::add);
            }
        });
        if (sums.isEmpty()) {
            throw new NothingToSay("nobody rides what a factor is known of");
        }
        return new Mapped<>(activities(source, sums), lost);
    }

    private static Notice lost(String mode) {
        return Notice.information(
                "lost-mode",
                "modes/" + mode,
                "No factor is known of this mode: its kilometres are in no sum.",
                "この交通手段の排出係数がないため、集計に含まれません。",
                null);
    }

    private static ActivityAct activities(PlannedCommute source, Map<String, BigDecimal> sums) {
        var items = sums.entrySet().stream()
                .map(it -> Map.of(
                        "activity", it.getKey(),
                        "quantity", it.getValue().stripTrailingZeros().toPlainString(),
                        "unit", UNIT,
                        "from", source.start().toString(),
                        "to", source.end().toString()))
                .<Map<String, String>>map(TreeMap::new)
                .toList();
        return read(items);
    }

    private static ActivityAct read(List<Map<String, String>> items) {
        try {
            var reading = ActivityCodec.FORMAT.codec().read(Payload.of(JSON.writeValueAsBytes(items)));
            if (reading instanceof Codec.Read<ActivityAct>(var act, var _, var _)) {
                return act;
            }
            throw new IllegalStateException("activities of our own making cannot be read");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("activities cannot be written", e);
        }
    }
}
