package musubi.conformance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An operator with two hundred trips of 22 stops each, all of them late: a message of 130 kB in Protocol Buffers. */
final class MovingCity {

    static final int TRIPS = 200;
    private static final int STOPS = 22;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final LocalDate day;

    MovingCity(LocalDate today) {
        this.day = today.plusDays(1);
    }

    LocalDate day() {
        return day;
    }

    byte[] feed() {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nA,バス,https://example.jp,Asia/Tokyo\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nD,1,1,1,1,1,1,1,"
                        + date(day.minusDays(7)) + "," + date(day.plusDays(60)) + "\n");
        files.put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\nR,A,1,一番線,3\n");
        files.put(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\n"
                        + lines(STOPS, it -> "S%d,停留所%d,%.4f,%.4f"
                                .formatted(it, it, 28.40 + it * 0.004, 126.50 + it * 0.001)));
        files.put("trips.txt", "route_id,service_id,trip_id\n" + lines(TRIPS, "R,D,T%d"::formatted));
        files.put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                        + lines(TRIPS * STOPS, it -> {
                            var time = clock(minute(it / STOPS, it % STOPS));
                            return "T%d,%s,%s,S%d,%d".formatted(it / STOPS, time, time, it % STOPS, it % STOPS + 1);
                        }));
        files.put("feed_info.txt", "feed_publisher_name,feed_publisher_url,feed_lang\nバス,https://example.jp,ja\n");
        return zip(files);
    }

    /** Trip by trip every three minutes from six on. */
    private static int minute(int trip, int stop) {
        return 360 + trip * 3 + stop;
    }

    /** As JSON; the same for all trips. */
    String updates(long at, int delay) {
        var midnight = day.atStartOfDay(ZONE).toEpochSecond();
        var entities = IntStream.range(0, TRIPS)
                .mapToObj(trip -> """
                        {"id":"%1$d","trip_update":{"trip":{"trip_id":"T%1$d","start_date":"%2$s","schedule_relationship":\
                        "SCHEDULED"},"vehicle":{"id":"V%1$d"},"timestamp":%3$d,"stop_time_update":[%4$s]}}""".formatted(trip, date(day), at, stops(trip, midnight, delay)))
                .collect(Collectors.joining(","));
        return "{\"header\":{\"gtfs_realtime_version\":\"2.0\",\"incrementality\":\"FULL_DATASET\",\"timestamp\":" + at
                + "},\"entity\":[" + entities + "]}";
    }

    private static String stops(int trip, long midnight, int delay) {
        return IntStream.range(0, STOPS)
                .mapToObj(stop -> {
                    var time = midnight + minute(trip, stop) * 60L + delay;
                    return """
                            {"stop_sequence":%1$d,"stop_id":"S%2$d","arrival":{"delay":%3$d,"time":%4$d},"departure":{"delay":%3$d,\
                            "time":%4$d}}""".formatted(stop + 1, stop, delay, time);
                })
                .collect(Collectors.joining(","));
    }

    private static String clock(int minute) {
        return "%02d:%02d:00".formatted(minute / 60, minute % 60);
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] zip(LinkedHashMap<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
