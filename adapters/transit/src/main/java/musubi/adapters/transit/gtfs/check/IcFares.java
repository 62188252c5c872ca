package musubi.adapters.transit.gtfs.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * What a ride costs with a transit card where that is another price than in cash: {@code fare_attributes.txt/ic_price} of
 * GTFS-JP v4, which GTFS says in Fares V2, with one fare medium for each way to pay.
 */
public final class IcFares {

    /** The fare medium that is none: money (fare_media.txt, fare_media_type 0). */
    public static final String CASH = "cash";

    /** A card that many operators take, such as Suica (fare_media.txt, fare_media_type 2). */
    public static final String CARD = "ic";

    public static final String COLUMN = "ic_price";

    /** The tables of Fares V2, as far as they are made of {@code ic_price}. */
    public static final List<String> TABLES = List.of(
            "areas.txt",
            "stop_areas.txt",
            "networks.txt",
            "route_networks.txt",
            "fare_media.txt",
            "fare_products.txt",
            "fare_leg_rules.txt");

    private IcFares() {}

    /** The price with a card, or nothing where the row tells none; a negative number says that no card is taken. */
    public static Optional<BigDecimal> price(Row fare) {
        var value = fare.get(COLUMN);
        return FieldType.DECIMAL.fits(value)
                ? Optional.of(new BigDecimal(value)).filter(it -> it.signum() >= 0)
                : Optional.empty();
    }

    /** The price with a card of each fare that tells one. */
    public static SortedMap<String, BigDecimal> prices(FeedFiles files) {
        var prices = new TreeMap<String, BigDecimal>();
        files.find("fare_attributes.txt")
                .filter(it -> it.header().contains(COLUMN))
                .ifPresent(it ->
                        it.each(row -> price(row).ifPresent(price -> prices.putIfAbsent(row.get("fare_id"), price))));
        return prices;
    }

    /** Whether the Fares V2 of a feed are those that were made here, and say no more than its {@code fare_attributes.txt}. */
    static boolean areMade(FeedFiles files) {
        return !prices(files).isEmpty()
                && files.find("fare_media.txt")
                        .map(IcFares::media)
                        .map(Set.of(CASH, CARD)::equals)
                        .orElse(false);
    }

    private static Set<String> media(FeedFile file) {
        var media = new TreeSet<String>();
        file.each(row -> media.add(row.get("fare_media_id")));
        return media;
    }
}
