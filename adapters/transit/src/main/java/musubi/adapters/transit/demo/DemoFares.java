package musubi.adapters.transit.demo;

import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** One flat fare for each line, in cash and by IC card. */
final class DemoFares {

    private final DemoCity city;

    DemoFares(DemoCity city) {
        this.city = city;
    }

    void write(FeedFiles files) {
        files.put(FeedFile.of("fare_attributes.txt", csv -> {
            csv.writeRecord(
                    "fare_id", "price", "currency_type", "payment_method", "transfers", "agency_id", "ic_price");
            for (var line : city.lines()) {
                var agency = DemoFeed.AGENCIES.get(Integer.parseInt(line.agency()) - 1);
                csv.writeRecord(id(line), line.fare(), "JPY", line.isRail() ? "1" : "0", "0", agency, line.icFare());
            }
        }));
        files.put(FeedFile.of("fare_rules.txt", csv -> {
            csv.writeRecord("fare_id", "route_id", "origin_id", "destination_id");
            city.lines().forEach(line -> csv.writeRecord(id(line), line.id(), "", ""));
        }));
    }

    private static String id(DemoLine line) {
        return "fare_" + line.id();
    }
}
