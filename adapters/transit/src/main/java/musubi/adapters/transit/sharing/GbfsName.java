package musubi.adapters.transit.sharing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files of GBFS 3.0 that an operator sends; those that list the others ({@code gbfs.json}, the manifest) the hub writes. */
enum GbfsName {
    SYSTEM_INFORMATION("", "", false),
    VEHICLE_TYPES("vehicle_types", "vehicle_type_id", false),
    SYSTEM_REGIONS("regions", "region_id", false),
    SYSTEM_PRICING_PLANS("plans", "plan_id", false),
    GEOFENCING_ZONES("", "", false),
    STATION_INFORMATION("stations", "station_id", false),
    STATION_STATUS("stations", "station_id", true),
    VEHICLE_STATUS("vehicles", "vehicle_id", true),
    SYSTEM_ALERTS("alerts", "alert_id", true);

    /** The name of GBFS before 3.0 for {@link #VEHICLE_STATUS}. */
    static final String BEFORE = "free_bike_status";

    private final String list;
    private final String id;
    private final boolean passing;

    GbfsName(String list, String id, boolean passing) {
        this.list = list;
        this.id = id;
        this.passing = passing;
    }

    static Optional<GbfsName> find(String word) {
        return word.equals(BEFORE)
                ? Optional.of(VEHICLE_STATUS)
                : Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** As the standard spells it, without {@code .json}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String file() {
        return word() + ".json";
    }

    /** The member of {@code data} that lists what the file is about, or nothing. */
    String list() {
        return list;
    }

    /** By which an entry of the list is known. */
    String id() {
        return id;
    }

    /** Whether it is overtaken by the next one within minutes: telemetry. */
    boolean isPassing() {
        return passing;
    }
}
