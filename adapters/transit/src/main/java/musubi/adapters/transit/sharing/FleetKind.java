package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What a simple table may call a vehicle, and what GBFS calls it. */
enum FleetKind {
    E_SCOOTER("scooter_standing", "electric", "E-scooter", "電動キックボード"),
    SEATED_SCOOTER("scooter_seated", "electric", "Seated e-scooter", "座席付き電動スクーター"),
    E_BIKE("bicycle", "electric_assist", "E-bike", "電動アシスト自転車"),
    CARGO_BIKE("cargo_bicycle", "electric_assist", "Cargo e-bike", "電動アシスト荷物自転車"),
    BICYCLE("bicycle", "human", "Bicycle", "自転車");

    private final String formFactor;
    private final String propulsion;
    private final Text title;

    FleetKind(String formFactor, String propulsion, String en, String ja) {
        this.formFactor = formFactor;
        this.propulsion = propulsion;
        this.title = new Text(en, ja);
    }

    static @Nullable FleetKind find(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    static String words() {
        return Arrays.stream(values()).map(FleetKind::word).collect(Collectors.joining(", "));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasMotor() {
        return !propulsion.equals("human");
    }

    /** @param range with a full battery, in metres; of no account without a motor */
    ObjectNode vehicleType(double range) {
        var type = GbfsJson.object().put("vehicle_type_id", word()).put("form_factor", formFactor);
        type.put("propulsion_type", propulsion);
        if (hasMotor()) {
            type.put("max_range_meters", range);
        }
        type.set(
                "name",
                GbfsJson.array()
                        .addAll(GbfsJson.localised(title.ja(), "ja"))
                        .addAll(GbfsJson.localised(title.en(), "en")));
        return type;
    }
}
