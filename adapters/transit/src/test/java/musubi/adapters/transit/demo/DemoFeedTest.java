package musubi.adapters.transit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import org.junit.jupiter.api.Test;

/** The demonstration city's feed, on 24 November 2026. */
class DemoFeedTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DemoCity city = DemoCity.load();

    @Test
    void itPassesItsOwnHubWithoutAWord() throws IOException {
        var findings = new Findings();
        var facts = check(zip(new DemoFeed(city, TODAY).files()), findings);

        assertThat(findings.notices()).isEmpty();
        assertThat(List.of(
                        facts.dialect().title(),
                        facts.serviceStart().toString(),
                        facts.serviceEnd().toString(),
                        facts.counts().get("routes.txt") + " lines"))
                .containsExactly("GTFS-JP v4", "2026-11-17", "2027-11-24", "4 lines");
    }

    @Test
    void itsOldFormIsReadAsSuch() throws IOException {
        var files = new DemoFeed(city, TODAY).files();
        new LegacyForm(city).apply(files);
        var findings = new Findings();

        assertThat(check(zip(files), findings).dialect().title()).isEqualTo("GTFS-JP v2");
        assertThat(findings.notices()).isEmpty();
    }

    @Test
    void equalDaysGiveEqualBytes() throws IOException {
        assertThat(zip(new DemoFeed(city, TODAY).files())).isEqualTo(zip(new DemoFeed(city, TODAY).files()));
    }

    @Test
    void everyStopIsUsedAndHasItsReadingInKana() {
        var used = new HashSet<String>();
        city.lines().forEach(line -> line.stops(0).forEach(at -> {
            if (at.stop() != null) {
                used.add(at.stop().id());
            }
        }));

        assertThat(city.stops())
                .filteredOn(it -> !it.station())
                .extracting(DemoStop::id)
                .hasSameElementsAs(used);
        assertThat(city.stops()).allSatisfy(it -> assertThat(it.kana()).matches("[ぁ-んー]+"));
    }

    @Test
    void theStationsFollowEachOtherNorthwards() {
        assertThat(city.lines().getFirst().stops(0))
                .isSortedAccordingTo(
                        java.util.Comparator.comparingDouble(it -> it.point().lat()));
    }

    private static byte[] zip(FeedFiles files) throws IOException {
        try (files) {
            var bytes = new ByteArrayOutputStream();
            files.zip(bytes);
            return bytes.toByteArray();
        }
    }

    private static FeedFacts check(byte[] zip, Findings findings) throws IOException {
        try (var files = new Archive(FeedLimits.DEFAULT).unpack(new ByteArrayInputStream(zip), findings)) {
            return new FeedCheck(CLOCK).check(files, findings);
        }
    }
}
