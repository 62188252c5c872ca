package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.ProfileCatalogue;

/** Reads feeds as the door does, on 24 November 2026. */
final class Reader {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);

    private final GtfsCodec codec;

    Reader() {
        this(FeedLimits.DEFAULT);
    }

    Reader(FeedLimits limits) {
        codec = new GtfsCodec(new Archive(limits), new FeedCheck(CLOCK), ProfileCatalogue.load());
    }

    Codec.Reading<GtfsFeed> read(byte[] zip) {
        return codec.read(Payload.of(zip));
    }

    /** Without what small feeds of tests are always told: that nothing is drawn, and nothing said of wheelchairs. */
    GtfsFeed good(byte[] zip) {
        var reading = read(zip);
        assertThat(reading).as("notices %s", reading.notices()).isInstanceOf(Codec.Read.class);
        var feed = ((Codec.Read<GtfsFeed>) reading).data();
        return new GtfsFeed(
                feed.facts(),
                feed.notices().stream().filter(Reader::isOfThisFeed).toList(),
                feed.normalised());
    }

    /** Severity, code and place of each notice: what a client decides by. Without what small feeds are always told. */
    List<String> notices(byte[] zip) {
        return read(zip).notices().stream()
                .filter(Reader::isOfThisFeed)
                .map(Reader::line)
                .toList();
    }

    private static boolean isOfThisFeed(Notice notice) {
        return !notice.code().equals("trips-without-shape") && !notice.code().equals("wheelchair-unknown");
    }

    static String line(Notice notice) {
        return notice.severity() + " " + notice.code() + " " + notice.place();
    }

    static Map<String, String> files(byte[] zip) throws IOException {
        var files = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
