package musubi.adapters.transit.gtfs.normal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.List;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.check.IcFares;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/**
 * Says in Fares V2 what {@code fare_attributes.txt} of GTFS-JP v4 says in its column {@code ic_price} (IC運賃): each fare is a
 * product with a price in cash and one with a card, and each row of {@code fare_rules.txt} a rule for one leg. The old tables stay.
 *
 * <p>A zone becomes an area of its stops, a route a network of its own. {@code rule_priority} stands in every rule, for only with
 * it does an empty field mean "any", as it does in fare_rules.txt (fare_leg_rules.txt, network_id, from_area_id, to_area_id).
 */
final class CardFares implements Step {

    /** The prices with a card were carried over. */
    static final Defect ADDED = Defect.information(
            "ic-fares-added",
            "Fares V2 with the media cash and IC card were made from ic_price: {} fares.",
            "ic_priceから、現金とICカードの運賃(Fares V2)を作りました（{}件）。",
            "GTFS Schedule, fare_media.txt, fare_products.txt, fare_leg_rules.txt");

    /** The feed says its fares in Fares V2 itself: that counts, and {@code ic_price} beside it is not looked at. */
    static final Defect OWN = Defect.information(
            "ic-price-not-used",
            "The feed has Fares V2 of its own ({}), which count; ic_price was not carried over.",
            "Fares V2のファイル({})があるため、そちらを使い、ic_priceは変換しませんでした。",
            "GTFS Schedule, fare_products.txt");

    /** Fares V2 has nothing for a fare that hangs on the zones that are passed through. */
    static final Defect THROUGH = Defect.warning(
            "fare-rule-not-carried",
            "Rules with contains_id cannot be said in Fares V2 and were not carried over: {}.",
            "contains_idのある運賃規則はFares V2で表せないため変換しませんでした: {}。",
            "GTFS Schedule, fare_rules.txt: contains_id");

    private static final List<String> OF_FARES_V2 = List.of(
            "areas.txt",
            "stop_areas.txt",
            "networks.txt",
            "route_networks.txt",
            "timeframes.txt",
            "rider_categories.txt",
            "fare_media.txt",
            "fare_products.txt",
            "fare_leg_rules.txt",
            "fare_leg_join_rules.txt",
            "fare_transfer_rules.txt");

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        var prices = IcFares.prices(files);
        if (prices.isEmpty()) {
            return;
        }
        var own = own(files, facts);
        if (!own.isEmpty()) {
            findings.add(OWN, "fare_attributes.txt", own);
            return;
        }
        var scope = FareScope.of(files, facts.counts().getOrDefault("agency.txt", 0L) > 1, findings);
        files.put(media());
        files.put(products(files));
        files.put(FeedFile.of("areas.txt", scope::areas));
        files.put(FeedFile.of("stop_areas.txt", csv -> scope.stopAreas(files, csv)));
        files.put(FeedFile.of("networks.txt", scope::networks));
        files.put(FeedFile.of("route_networks.txt", csv -> scope.routeNetworks(files, csv)));
        files.put(FeedFile.of("fare_leg_rules.txt", csv -> scope.legRules(files, csv)));
        findings.add(ADDED, "fare_attributes.txt", String.valueOf(prices.size()));
    }

    /** The first table or column of Fares V2 that says anything, or an empty text. */
    private static String own(FeedFiles files, FeedFacts facts) {
        for (var table : OF_FARES_V2) {
            if (facts.counts().getOrDefault(table, 0L) > 0) {
                return table;
            }
        }
        var networks = new boolean[1];
        files.find("routes.txt")
                .filter(it -> it.header().contains("network_id"))
                .ifPresent(it ->
                        it.each(row -> networks[0] |= !row.get("network_id").isEmpty()));
        return networks[0] ? "routes.txt/network_id" : "";
    }

    private static FeedFile media() {
        return FeedFile.of("fare_media.txt", csv -> {
            csv.writeRecord("fare_media_id", "fare_media_name", "fare_media_type");
            csv.writeRecord(IcFares.CASH, "現金", "0");
            csv.writeRecord(IcFares.CARD, "ICカード", "2");
        });
    }

    private static FeedFile products(FeedFiles files) {
        return FeedFile.of("fare_products.txt", csv -> {
            csv.writeRecord("fare_product_id", "fare_media_id", "amount", "currency");
            files.each("fare_attributes.txt", row -> {
                var fare = row.get("fare_id");
                var currency = row.get("currency_type");
                product(csv, fare, IcFares.CASH, FareAmount.of(row.get("price"), currency), currency);
                IcFares.price(row)
                        .ifPresent(it -> product(
                                csv, fare, IcFares.CARD, FareAmount.of(it.toPlainString(), currency), currency));
            });
        });
    }

    private static void product(CsvWriter csv, String fare, String medium, String amount, String currency) {
        csv.writeRecord(fare, medium, amount, currency);
    }
}
