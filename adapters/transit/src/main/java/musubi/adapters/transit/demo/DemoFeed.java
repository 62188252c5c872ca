package musubi.adapters.transit.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** The demonstration city's feed as GTFS-JP v4, synthetic and labelled so, valid from a week ago for a year. */
final class DemoFeed {

    /** Invented, in the shape of a corporate number (法人番号, 13 digits); no real one begins with 0. A spreadsheet would break it. */
    static final List<String> AGENCIES = List.of("0000000000101", "0000000000102");

    private final DemoCity city;
    private final LocalDate today;

    DemoFeed(DemoCity city, LocalDate today) {
        this.city = city;
        this.today = today;
    }

    /** Equal days give equal bytes. */
    void zip(OutputStream out) throws IOException {
        try (var files = files()) {
            files.zip(out);
        }
    }

    FeedFiles files() {
        var files = new FeedFiles();
        agencies(files);
        new DemoCalendar(today).write(files);
        new DemoTimetable(city).write(files);
        new DemoFares(city).write(files);
        new DemoTranslations(city).write(files);
        files.put(stops());
        files.put(routes());
        files.put(shapes());
        return files;
    }

    private static void agencies(FeedFiles files) {
        files.put(FeedFile.of("agency.txt", csv -> {
            csv.writeRecord("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang");
            csv.writeRecord(AGENCIES.get(0), "常磐線(デモ)", "https://example.com/joban", "Asia/Tokyo", "ja");
            csv.writeRecord(AGENCIES.get(1), "日立交通(架空)", "https://example.com/hitachi", "Asia/Tokyo", "ja");
        }));
        files.put(FeedFile.of("agency_jp.txt", csv -> {
            csv.writeRecord("agency_id", "agency_official_name", "agency_zip_number", "agency_address");
            csv.writeRecord(AGENCIES.get(0), "常磐線(デモ)", "", "茨城県日立市(架空)");
            csv.writeRecord(AGENCIES.get(1), "日立交通株式会社(架空)", "", "茨城県日立市(架空)");
        }));
        files.put(FeedFile.of("attributions.txt", csv -> {
            csv.writeRecord("organization_name", "is_producer");
            csv.writeRecord("Musubi: synthetic demonstration data / 実在しないデモ用データ", "1");
        }));
    }

    private FeedFile stops() {
        return FeedFile.of("stops.txt", csv -> {
            csv.writeRecord(
                    "stop_id",
                    "stop_name",
                    "stop_lat",
                    "stop_lon",
                    "zone_id",
                    "location_type",
                    "parent_station",
                    "platform_code",
                    "wheelchair_boarding");
            for (var stop : city.stops()) {
                csv.writeRecord(
                        stop.id(),
                        stop.ja(),
                        stop.point().latText(),
                        stop.point().lonText(),
                        stop.station() ? "" : stop.id(),
                        stop.station() ? "1" : "0",
                        stop.parent(),
                        stop.platform(),
                        stop.hill() ? "2" : "1");
            }
        });
    }

    private FeedFile routes() {
        return FeedFile.of("routes.txt", csv -> {
            csv.writeRecord(
                    "route_id",
                    "agency_id",
                    "route_short_name",
                    "route_long_name",
                    "route_type",
                    "route_color",
                    "route_text_color");
            for (var line : city.lines()) {
                var agency = AGENCIES.get(Integer.parseInt(line.agency()) - 1);
                csv.writeRecord(line.id(), agency, "", line.ja(), line.type(), line.color(), "FFFFFF");
            }
        });
    }

    private FeedFile shapes() {
        return FeedFile.of("shapes.txt", csv -> {
            csv.writeRecord("shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence");
            for (var line : city.lines()) {
                for (var direction : List.of(0, 1)) {
                    var sequence = 0;
                    for (var at : line.way(direction)) {
                        csv.writeRecord(
                                line.id() + "_" + direction,
                                at.point().latText(),
                                at.point().lonText(),
                                String.valueOf(sequence++));
                    }
                }
            }
        });
    }
}
