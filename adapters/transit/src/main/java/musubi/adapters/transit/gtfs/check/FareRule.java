package musubi.adapters.transit.gtfs.check;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Fares V2 beyond single fields. None of it keeps anybody from the timetable, so all of it is a warning. */
final class FareRule implements RowRule {

    /** An amount has as many decimals as the currency has: none for JPY, two for USD. */
    static final Defect DECIMALS = Defect.warning(
            "invalid_currency_amount",
            "The amount {} does not have the decimals of its currency.",
            "金額{}の小数点以下の桁数が通貨と合いません。",
            "GTFS Schedule, Field Types: Currency amount");

    /** Which rider category is shown first is not known. Remedy: is_default_fare_category for one of them. */
    static final Defect DEFAULTS = Defect.warning(
            "fare-product-defaults",
            "The fare product {} has more than one default rider category.",
            "運賃商品{}に既定の旅客区分が2つ以上あります。",
            "GTFS Schedule, rider_categories.txt: is_default_fare_category");

    /** Networks stand in routes.txt or in networks.txt and route_networks.txt, not in both. */
    static final Defect NETWORKS = Defect.warning(
            "route_networks_specified_in_more_than_one_file",
            "Networks stand in routes.txt and in {} too. Keep one of them.",
            "ネットワークがroutes.txtと{}の両方にあります。一方にしてください。",
            "GTFS Schedule, networks.txt, route_networks.txt: Forbidden if network_id exists in routes.txt");

    /** A transfer is made once or more often, or any number of times (-1). */
    static final Defect TRANSFER_COUNT = Defect.warning(
            "fare_transfer_rule_invalid_transfer_count",
            "Not a number of transfers: {}. Write -1 for any number, or 1 and more.",
            "乗換回数として正しくありません: {}。無制限は-1、それ以外は1以上にしてください。",
            "GTFS Schedule, fare_transfer_rules.txt: transfer_count");

    /** Two fare media of one name and type: nobody knows which one he holds. Remedy: one of them, or another name. */
    static final Defect MEDIA = Defect.warning(
            "duplicate_fare_media",
            "Two fare media have the same name and type: {}. Keep one, or name them differently.",
            "名称と種別が同じ運賃媒体が2つあります: {}。1つにするか、名称を変えてください。",
            "GTFS Schedule, fare_media.txt: fare_media_name, fare_media_type");

    private final Set<String> media = new HashSet<>();
    private final boolean ownNetworks;
    private final Set<String> defaults = new HashSet<>();
    private final Map<String, Set<String>> defaultsOfProduct = new HashMap<>();

    FareRule(FeedFiles files) {
        ownNetworks = files.find("routes.txt")
                .map(it -> it.header().contains("network_id"))
                .orElse(false);
    }

    @Override
    public boolean reads(String table) {
        return Set.of(
                        "networks.txt",
                        "route_networks.txt",
                        "timeframes.txt",
                        "rider_categories.txt",
                        "fare_media.txt",
                        "fare_products.txt",
                        "fare_transfer_rules.txt")
                .contains(table);
    }

    @Override
    public void row(Row row, Findings findings) {
        switch (row.file()) {
            case "timeframes.txt" -> timeframe(row, findings);
            case "rider_categories.txt" -> category(row, findings);
            case "fare_media.txt" -> medium(row, findings);
            case "fare_products.txt" -> product(row, findings);
            case "fare_transfer_rules.txt" -> transfer(row, findings);
            default -> network(row, findings);
        }
    }

    private void network(Row row, Findings findings) {
        if (ownNetworks) {
            findings.add(NETWORKS, row, "network_id", row.file());
        }
    }

    private static void timeframe(Row row, Findings findings) {
        if (!row.get("start_time").isEmpty()) {
            Conditional.require(row, "end_time", false, findings);
        } else if (!row.get("end_time").isEmpty()) {
            Conditional.require(row, "start_time", false, findings);
        }
    }

    private void medium(Row row, Findings findings) {
        var name = row.get("fare_media_name");
        if (!name.isEmpty() && !media.add(name + " " + row.get("fare_media_type"))) {
            findings.add(MEDIA, row, "fare_media_name", name);
        }
    }

    private void category(Row row, Findings findings) {
        if (row.get("rider_category_description").isEmpty()) {
            Conditional.require(row, "rider_category_name", false, findings);
        }
        if (row.get("is_default_fare_category").equals("1")) {
            defaults.add(row.get("rider_category_id"));
        }
    }

    private void product(Row row, Findings findings) {
        var amount = row.get("amount");
        var currency = row.get("currency");
        if (FieldType.DECIMAL.fits(amount)
                && FieldType.CURRENCY.fits(currency)
                && new BigDecimal(amount).scale()
                        != Currency.getInstance(currency).getDefaultFractionDigits()) {
            findings.add(DECIMALS, row, "amount", amount + " " + currency);
        }
        var category = row.get("rider_category_id");
        if (defaults.contains(category)) {
            var its = defaultsOfProduct.computeIfAbsent(row.get("fare_product_id"), _ -> new HashSet<>());
            if (its.add(category) && its.size() == 2) {
                findings.add(DEFAULTS, row, "fare_product_id", row.get("fare_product_id"));
            }
        }
    }

    private static void transfer(Row row, Findings findings) {
        var from = row.get("from_leg_group_id");
        var count = row.get("transfer_count");
        if (!from.isEmpty() && from.equals(row.get("to_leg_group_id"))) {
            Conditional.require(row, "transfer_count", false, findings);
        } else {
            Conditional.forbid(row, "transfer_count", findings);
        }
        if (FieldType.INTEGER.fits(count) && Integer.parseInt(count) < 1 && Integer.parseInt(count) != -1) {
            findings.add(TRANSFER_COUNT, row, "transfer_count", count);
        }
        if (row.get("duration_limit").isEmpty()) {
            Conditional.forbid(row, "duration_limit_type", findings);
        } else {
            Conditional.require(row, "duration_limit_type", false, findings);
        }
    }
}
