package musubi.adapters.transit.planner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.normal.Normaliser;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.hub.message.Notice;

/**
 * What the door makes of a feed.
 *
 * @param taken whether it is taken, or refused with a 422
 * @param normalised what is published then
 */
record Push(boolean taken, List<Notice> notices, byte[] normalised) {

    /** @param files text by file name */
    static Push of(Map<String, String> files) {
        try {
            return of(zip(files));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static Push of(byte[] zip) {
        var findings = new Findings();
        try (var unpacked = new Archive(FeedLimits.DEFAULT).unpack(new ByteArrayInputStream(zip), findings)) {
            var facts = new FeedCheck(City.CLOCK).check(unpacked, findings);
            if (findings.anyError()) {
                return new Push(false, findings.notices(), new byte[0]);
            }
            try (var normalised = new Normaliser().normalise(unpacked, facts, findings)) {
                return new Push(true, findings.notices(), normalised.open().readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
