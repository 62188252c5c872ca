package musubi.adapters.transit.sharing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** The entries of one file that are not published, counted by reason with a few of them by id. */
final class Omissions {

    private static final int EXAMPLES = 5;

    private final GbfsName name;
    private final Map<Why, List<String>> left = new EnumMap<>(Why.class);

    Omissions(GbfsName name) {
        this.name = name;
    }

    /** Why an entry is left out. */
    enum Why {
        /** The same id again; the first counts. */
        TWICE("gbfs-twice", "the id stands twice; the first counts", "IDが重複(最初の1件を採用)"),
        /** Not a place in Japan: a position of 0, 0, or degrees changed round. */
        OUTSIDE("gbfs-outside-japan", "the position is not in Japan", "位置が日本国内ではない"),
        /** Neither a position nor a station. */
        NOWHERE("gbfs-nowhere", "neither lat and lon nor a known station_id", "lat・lonも既知のstation_idもない"),
        /** A station that station_information.json does not have. */
        NO_STATION(
                "gbfs-unknown-station",
                "station_information.json has no such station",
                "station_information.jsonにない駐輪場"),
        /** A kind of vehicle that vehicle_types.json does not have. */
        NO_TYPE("gbfs-unknown-type", "vehicle_types.json has no such kind of vehicle", "vehicle_types.jsonにない車種"),
        /** GBFS asks for it of whatever has a motor, and nothing tells it. */
        NO_RANGE("gbfs-range-unknown", "a motor, and no current_range_meters", "動力付きなのにcurrent_range_metersがない");

        private final String code;
        private final Text text;

        Why(String code, String en, String ja) {
            this.code = code;
            this.text = new Text(en, ja);
        }
    }

    void add(Why why, String id) {
        left.computeIfAbsent(why, _ -> new ArrayList<>()).add(id);
    }

    List<Notice> notices() {
        return left.entrySet().stream()
                .map(it -> notice(it.getKey(), it.getValue()))
                .toList();
    }

    private Notice notice(Why why, List<String> ids) {
        var some = ids.size() <= EXAMPLES ? ids.toString() : ids.subList(0, EXAMPLES) + " …";
        return Notice.warning(
                why.code,
                name.file() + "/data/" + name.list(),
                ids.size() + " left out of what is published: " + why.text.en() + ": " + some,
                ids.size() + "件を公開から除きました: " + why.text.ja() + ": " + some,
                "GBFS 3.0, " + name.file());
    }
}
