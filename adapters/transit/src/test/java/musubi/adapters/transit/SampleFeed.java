package musubi.adapters.transit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A feed of one line with two stops, to change at will. Each change gives a new one. */
public final class SampleFeed {

    private final Map<String, byte[]> members;

    private SampleFeed(Map<String, byte[]> members) {
        this.members = new TreeMap<>(members);
    }

    public static SampleFeed good() {
        return new SampleFeed(Map.of())
                .with(
                        "agency.txt",
                        "agency_id,agency_name,agency_url,agency_timezone,agency_lang",
                        "0000000000101,架空交通,https://example.com/,Asia/Tokyo,ja")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon,zone_id",
                        "A,大甕駅,36.516,140.617,1",
                        "B,常陸多賀駅,36.556,140.632,2")
                .with(
                        "routes.txt",
                        "route_id,agency_id,route_short_name,route_long_name,route_type",
                        "R,0000000000101,,ひたちBRT,3")
                .with("trips.txt", "route_id,service_id,trip_id,trip_headsign", "R,daily,T1,常陸多賀駅", "R,daily,T2,常陸多賀駅")
                .with(
                        "stop_times.txt",
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T1,08:00:00,08:00:00,A,1",
                        "T1,08:18:00,08:18:00,B,2",
                        "T2,23:50:00,23:50:00,A,1",
                        "T2,24:08:00,24:08:00,B,2")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
                        "daily,1,1,1,1,1,1,1,20260101,20271231")
                .with(
                        "feed_info.txt",
                        "feed_publisher_name,feed_publisher_url,feed_lang",
                        "架空交通,https://example.com/,ja");
    }

    public SampleFeed with(String name, String... lines) {
        return with(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public SampleFeed with(String name, byte[] bytes) {
        var more = new TreeMap<>(members);
        more.put(name, bytes);
        return new SampleFeed(more);
    }

    public SampleFeed without(String name) {
        var fewer = new TreeMap<>(members);
        fewer.remove(name);
        return new SampleFeed(fewer);
    }

    /** The feed with one text in the place of another, in one file. */
    public SampleFeed replace(String name, String old, String other) {
        var text = new String(members.get(name), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(name + " does not contain " + old);
        }
        return with(name, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
    }

    /** The same files in a folder of the zip. */
    public SampleFeed in(String folder) {
        var moved = new TreeMap<String, byte[]>();
        members.forEach((name, bytes) -> moved.put(folder + name, bytes));
        return new SampleFeed(moved);
    }

    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
