package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the planner is given of a feed with demand services. */
class FixedTimetableTest {

    private static final String HEADER = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id,"
            + "start_pickup_drop_off_window,end_pickup_drop_off_window";

    private final Path zip;

    FixedTimetableTest(@TempDir Path folder) {
        zip = folder.resolve("feed.gtfs.zip");
    }

    @Test
    void aFeedWithoutDemandServicesStaysAsItIs() throws IOException {
        var feed = SampleFeed.good().zip();
        Files.write(zip, feed);

        assertThat(FixedTimetable.keep(zip)).isTrue();
        assertThat(Files.readAllBytes(zip)).isEqualTo(feed);
    }

    @Test
    void tripsOnDemandGoAndThoseByTheClockStay() throws IOException {
        write(
                "FX,,,,1,Z1,08:00:00,17:00:00",
                "FX,,,,2,Z1,08:00:00,17:00:00",
                "T1,08:00:00,08:00:00,A,1,,,",
                "T1,08:18:00,08:18:00,B,2,,,");

        assertThat(FixedTimetable.keep(zip)).isTrue();
        assertThat(table("stop_times.txt"))
                .isEqualTo(HEADER + "\nT1,08:00:00,08:00:00,A,1,,,\nT1,08:18:00,08:18:00,B,2,,,\n");
        assertThat(table("trips.txt")).isEqualTo("route_id,service_id,trip_id\nR,daily,T1\n");
        assertThat(table("transfers.txt")).isEqualTo("from_trip_id,to_trip_id,transfer_type\n");
        try (var file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("locations.geojson")).isNull();
            assertThat(file.getEntry("booking_rules.txt")).isNotNull();
        }
    }

    @Test
    void aTripThatLeavesItsLineOnDemandKeepsItsCallsByTheClock() throws IOException {
        write(
                "FX,09:00:00,09:00:00,A,1,,,",
                "FX,,,,2,Z1,09:00:00,09:30:00",
                "FX,09:30:00,09:30:00,B,3,,,",
                "T1,08:00:00,08:00:00,A,1,,,",
                "T1,08:18:00,08:18:00,B,2,,,");

        assertThat(FixedTimetable.keep(zip)).isTrue();
        assertThat(table("stop_times.txt"))
                .contains("FX,09:00:00")
                .contains("FX,09:30:00")
                .doesNotContain("Z1");
        assertThat(table("trips.txt")).contains("FX");
    }

    @Test
    void aFeedOfDemandServicesAloneHasNothingToPlan() throws IOException {
        write("FX,,,,1,Z1,08:00:00,17:00:00", "FX,,,,2,Z1,08:00:00,17:00:00", "T1,,,,1,Z1,08:00:00,17:00:00");

        assertThat(FixedTimetable.keep(zip)).isFalse();
    }

    private void write(String... stopTimes) throws IOException {
        var rows = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(HEADER), java.util.Arrays.stream(stopTimes))
                .toArray(String[]::new);
        var feed = SampleFeed.good()
                .with("locations.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}")
                .with("booking_rules.txt", "booking_rule_id,booking_type", "BR,1")
                .with("trips.txt", "route_id,service_id,trip_id", "R,daily,T1", "R,daily,FX")
                .with("transfers.txt", "from_trip_id,to_trip_id,transfer_type", "T1,FX,4")
                .with("stop_times.txt", rows);
        Files.write(zip, feed.zip());
    }

    private String table(String name) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            return new String(file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
