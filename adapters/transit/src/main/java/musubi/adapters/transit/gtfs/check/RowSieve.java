package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/** Copies the rows of one table that a planner can take, with the values that it can take. */
final class RowSieve {

    /** Columns that are filled where the feed has none. */
    private static final Set<String> FILLED = Set.of(
            "stops.txt/stop_name",
            "routes.txt/route_short_name",
            "trips.txt/safe_duration_factor",
            "trips.txt/safe_duration_offset",
            "stop_times.txt/arrival_time",
            "stop_times.txt/departure_time",
            "rider_categories.txt/rider_category_name",
            "fare_media.txt/fare_media_name",
            "fare_products.txt/fare_product_name",
            "fare_leg_rules.txt/leg_group_id");

    private final Schema schema;
    private final List<FieldSpec> fields;
    private final Ids ids;
    private final Set<String> trips;
    private final DemandServices demand;
    private final Set<List<String>> seen = new HashSet<>();
    private long rows;

    /**
     * @param ids of the rows that were kept in the tables before; those of this table are added
     * @param trips the trips that are kept
     * @param demand which of them are on demand
     */
    RowSieve(Schema schema, List<FieldSpec> fields, Ids ids, Set<String> trips, DemandServices demand) {
        this.schema = schema;
        this.ids = ids;
        this.trips = trips;
        this.demand = demand;
        this.fields = fields;
    }

    /** How many rows were kept. */
    long rows() {
        return rows;
    }

    FeedFile of(FeedFile file) {
        var header = new LinkedHashSet<>(file.header());
        var columns = fields.stream()
                .filter(it -> header.contains(it.field()) || FILLED.contains(it.place()))
                .toList();
        var complete =
                columns.containsAll(fields.stream().filter(FieldSpec::required).toList());
        return FeedFile.of(file.name(), csv -> {
            csv.writeRecord(columns.stream().map(FieldSpec::field).toList());
            file.each(row -> {
                var cells = complete && isKept(row) ? cells(row, columns) : null;
                if (cells != null && isFirst(cells, columns)) {
                    rows++;
                    remember(cells, columns);
                    csv.writeRecord(cells);
                }
            });
        });
    }

    private boolean isKept(Row row) {
        return switch (row.file()) {
            case "trips.txt" -> trips.contains(row.get("trip_id"));
            case "stop_times.txt" ->
                demand.has(row)
                        || !FlexRule.isOnDemand(row) && !row.get("stop_id").isEmpty();
            // a translation of nothing
            case "translations.txt" ->
                row.get("table_name").equals("feed_info")
                        || !row.get("record_id").isEmpty()
                        || !row.get("field_value").isEmpty();
            // a limit of which nobody knows from when to when it counts
            case "fare_transfer_rules.txt" ->
                row.get("duration_limit").isEmpty()
                        || row.get("duration_limit_type").matches("[0-3]");
            default -> true;
        };
    }

    /** Nothing where a value that the row cannot do without is none. */
    private @Nullable List<String> cells(Row row, List<FieldSpec> columns) {
        var cells = new ArrayList<String>(columns.size());
        for (var field : columns) {
            var value = value(row, field);
            // without the place that it names, a fare would hold everywhere
            if ((field.required() || isFareReference(field)) && !isGood(field, value)) {
                return null;
            }
            cells.add(isGood(field, value) ? value : "");
        }
        return cells;
    }

    private static boolean isFareReference(FieldSpec field) {
        return field.side() && !field.references().isEmpty();
    }

    private static String value(Row row, FieldSpec field) {
        var value = row.get(field.field());
        return switch (field.place()) {
            // the hundreds from 1700 on are "miscellaneous": the planner knows no vehicle for them
            case "routes.txt/route_type" ->
                value.length() == 4 && value.startsWith("17") ? "3" : value.equals("1599") ? "1500" : value;
            // the planner takes none of these without a name
            case "rider_categories.txt/rider_category_name" -> value.isEmpty() ? row.get("rider_category_id") : value;
            case "fare_media.txt/fare_media_name" -> value.isEmpty() ? row.get("fare_media_id") : value;
            case "stops.txt/stop_name" -> value.isEmpty() ? nameless(row) : value;
            case "routes.txt/route_short_name" ->
                value.isEmpty() && row.get("route_long_name").isEmpty() ? row.get("route_id") : value;
            case "fare_products.txt/fare_product_name" -> value.isEmpty() ? row.get("fare_product_id") : value;
            // nor a rule outside of groups; nothing refers to the group of its product
            case "fare_leg_rules.txt/leg_group_id" -> value.isEmpty() ? "product:" + row.get("fare_product_id") : value;
            case "trips.txt/safe_duration_factor" -> SafeDuration.factor(row);
            case "trips.txt/safe_duration_offset" -> SafeDuration.offset(row);
            case "stop_times.txt/arrival_time" -> value.isEmpty() ? row.get("departure_time") : value;
            case "stop_times.txt/departure_time" -> value.isEmpty() ? row.get("arrival_time") : value;
            default -> value;
        };
    }

    private static String nameless(Row row) {
        return row.get("stop_code").isEmpty() ? row.get("stop_id") : row.get("stop_code");
    }

    private boolean isGood(FieldSpec field, String value) {
        if (value.isEmpty()) {
            return !field.required();
        }
        return isOfItsType(field, value)
                && (field.references().isEmpty()
                        || field.references().getFirst().startsWith(field.table() + "/")
                        || ids.holdsAny(field.references(), value));
    }

    private static boolean isOfItsType(FieldSpec field, String value) {
        return switch (field.type()) {
            // a planner hands these on as texts
            case TEXT, URL, EMAIL, PHONE, LANGUAGE -> true;
            default -> field.type().fits(value) && field.isWithin(value);
        };
    }

    /** Whether no row of the same key was kept. */
    private boolean isFirst(List<String> cells, List<FieldSpec> columns) {
        var key = new ArrayList<String>();
        for (var at = 0; at < columns.size(); at++) {
            if (columns.get(at).key()) {
                key.add(cells.get(at));
            }
        }
        return key.stream().allMatch(String::isEmpty) || seen.add(key);
    }

    private void remember(List<String> cells, List<FieldSpec> columns) {
        for (var at = 0; at < columns.size(); at++) {
            if (schema.isReferenced(columns.get(at).place())) {
                ids.add(columns.get(at).place(), cells.get(at));
            }
        }
    }
}
