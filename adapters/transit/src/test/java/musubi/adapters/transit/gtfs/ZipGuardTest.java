package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

/** What people and attackers send in the place of a feed. */
class ZipGuardTest {

    private static final SampleFeed GOOD = SampleFeed.good();

    private final Reader reader = new Reader();

    @Test
    void aPlainFeedPassesWithoutAWord() {
        assertThat(reader.notices(GOOD.zip())).isEmpty();
    }

    @Test
    void anErrorPageIsNoZip() {
        assertThat(reader.notices("<html>404</html>".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("ERROR not-a-zip ");
    }

    @Test
    void nothingIsNoZip() {
        assertThat(reader.notices(new byte[0])).containsExactly("ERROR not-a-zip ");
    }

    @Test
    void aZipThatIsCutOffIsToldSo() {
        var zip = GOOD.zip();

        assertThat(reader.notices(Arrays.copyOf(zip, zip.length / 2))).containsExactly("ERROR zip-truncated ");
    }

    @Test
    void aFlippedBitIsFoundByTheChecksum() throws IOException {
        var zip = stored("stops.txt", "stop_id,stop_name\nA,大甕駅\n");
        zip[50]++;

        assertThat(reader.notices(zip)).containsExactly("ERROR zip-damaged ");
    }

    @Test
    void aBombIsStoppedWhileItUnfolds() {
        var zip = GOOD.with("shapes.txt", new byte[20 << 20]).zip();

        assertThat(reader.notices(zip)).containsExactly("ERROR zip-too-large ");
    }

    @Test
    void manySmallBombsAreStoppedByTheirSum() {
        var feed = GOOD;
        for (var i = 0; i < 20; i++) {
            feed = feed.with("extra" + i + ".txt", new byte[1 << 20]);
        }

        assertThat(new Reader(new FeedLimits(10 << 20, 500, 200)).notices(feed.zip()))
                .contains("ERROR zip-too-large ");
    }

    @Test
    void aZipOfAThousandFilesIsNoFeed() {
        var feed = GOOD;
        for (var i = 0; i < 600; i++) {
            feed = feed.with("extra" + i + ".txt", "a");
        }

        assertThat(reader.notices(feed.zip())).containsExactly("ERROR zip-too-many-files ");
    }

    @Test
    void pathsThatLeadOutsideAreRefused() {
        for (var path : new String[] {"../stops.txt", "a/../../stops.txt", "/etc/stops.txt", "C:\\stops.txt"}) {
            assertThat(reader.notices(GOOD.with(path, "a").zip())).as(path).containsExactly("ERROR zip-unsafe-path ");
        }
    }

    @Test
    void aFeedInAFolderIsRead() {
        assertThat(reader.notices(GOOD.in("gtfs/2026/")
                        .with("__MACOSX/gtfs/._stops.txt", "x")
                        .zip()))
                .containsExactly("INFORMATION invalid_input_files_in_subfolder ");
    }

    @Test
    void twoFilesOfOneNameCannotBothCount() {
        assertThat(reader.notices(GOOD.with("old/stops.txt", "stop_id").zip()))
                .contains("ERROR zip-duplicate-file stops.txt");
    }

    @Test
    void aZipInAZipIsUnwrappedOnce() {
        var inner = SampleFeed.good().zip();
        var outer = GOOD.zip();

        assertThat(reader.notices(only("feed.zip", inner))).containsExactly("INFORMATION zip-unwrapped ");
        assertThat(reader.notices(only("twice.zip", only("feed.zip", outer))))
                .containsExactlyInAnyOrder("ERROR zip-nested ", "INFORMATION zip-unwrapped ");
    }

    @Test
    void filesInCp932AreConvertedAndTold() throws IOException {
        var stops = "stop_id,stop_name,stop_lat,stop_lon\nA,大甕駅,36.516,140.617\nB,①髙萩,36.556,140.632\n";
        var feed = reader.good(GOOD.with("stops.txt", stops.getBytes(Charset.forName("windows-31j")))
                .zip());

        assertThat(feed.notices()).map(Reader::line).containsExactly("WARNING encoding-cp932 stops.txt");
        assertThat(Reader.files(feed.normalised().bytes())).containsEntry("stops.txt", stops);
    }

    @Test
    void aByteOrderMarkIsTakenOff() throws IOException {
        var stops = "stop_id,stop_name,stop_lat,stop_lon\nA,大甕駅,36.516,140.617\nB,常陸多賀駅,36.556,140.632\n";
        var feed = reader.good(GOOD.with("stops.txt", "\ufeff" + stops.strip()).zip());

        assertThat(feed.notices()).isEmpty();
        assertThat(Reader.files(feed.normalised().bytes())).containsEntry("stops.txt", stops);
    }

    @Test
    void textOfAnUnknownEncodingIsRefusedByName() {
        assertThat(reader.notices(GOOD.with("stops.txt", "stop_id,駅".getBytes(StandardCharsets.UTF_16LE))
                        .zip()))
                .containsExactly("ERROR encoding-unknown stops.txt");
    }

    @Test
    void anEncryptedMemberIsRefusedByName() throws IOException {
        var zip = stored("stops.txt", "stop_id,stop_name\nA,大甕駅\n");
        encrypted(zip, 6);
        encrypted(zip, new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8);

        assertThat(reader.notices(zip)).contains("ERROR zip-encrypted stops.txt");
    }

    /** Sets the flag that says so (APPNOTE.TXT 4.4.4, bit 0). */
    private static void encrypted(byte[] zip, int at) {
        zip[at] |= 1;
    }

    private static byte[] only(String name, byte[] bytes) {
        var feed = SampleFeed.good().with(name, bytes);
        for (var file : new String[] {
            "agency.txt", "stops.txt", "routes.txt", "trips.txt", "stop_times.txt", "calendar.txt", "feed_info.txt"
        }) {
            feed = feed.without(file);
        }
        return feed.zip();
    }

    private static byte[] stored(String name, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setMethod(ZipArchiveOutputStream.DEFLATED);
            zip.setLevel(0);
            zip.putArchiveEntry(new ZipArchiveEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
