package musubi.adapters.transit.gtfs.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a feed. Trusts nothing that the zip says of itself: paths, sizes, checksums and text are looked at.
 *
 * <p>Files are known by their base names, so that a feed in a folder is read too; a zip that holds nothing but one more
 * zip is opened once.
 */
public final class Archive {

    /** The bytes are no zip, as with an error page saved under the name of a feed. Remedy: send the zip itself. */
    static final Defect NOT_A_ZIP = Defect.error(
            "not-a-zip",
            "This is not a zip file. Send the feed as one zip, for example with: curl -T gtfs.zip.",
            "zipファイルではありません。フィードを1つのzipとして送ってください(例: curl -T gtfs.zip)。",
            "GTFS Schedule, Dataset Publishing");

    /** It begins as a zip, and its directory at the end is missing: the transfer was cut off. Remedy: send it again. */
    static final Defect TRUNCATED = Defect.error(
            "zip-truncated",
            "The zip is cut off: its directory at the end is missing. Send it again.",
            "zipが途中で切れています(末尾のディレクトリがありません)。再送してください。",
            "APPNOTE.TXT 4.3.16");

    /** More members than {@link FeedLimits#members()}. Remedy: send only the files of GTFS. */
    static final Defect TOO_MANY = Defect.error(
            "zip-too-many-files",
            "The zip holds {} files, more than a feed has. Send only the files of GTFS.",
            "zipに{}個のファイルがあり、フィードとしては多すぎます。GTFSのファイルだけを送ってください。",
            null);

    /** Two zips inside, or a zip inside a zip inside a zip. Remedy: one feed, one zip. */
    static final Defect NESTED = Defect.error(
            "zip-nested",
            "The zip holds no stops.txt but further zips: {}. Send each feed by itself.",
            "stops.txtがなく、別のzipが入っています({})。フィードは1つずつ送ってください。",
            "GTFS Schedule, Dataset Publishing");

    /** The feed was a zip inside the zip; it was opened. */
    static final Defect UNWRAPPED = Defect.information(
            "zip-unwrapped",
            "The feed was a zip inside the zip: {}. It was unwrapped.",
            "フィードはzipの中のzipでした({})。取り出しました。",
            null);

    private final FeedLimits limits;

    public Archive(FeedLimits limits) {
        this.limits = limits;
    }

    /** The files of the feed. Where the findings hold an error, there may be none or only some. */
    public FeedFiles unpack(InputStream upload, Findings findings) throws IOException {
        return unpack(Scratch.of(upload::transferTo), findings, new AtomicLong(), false);
    }

    private FeedFiles unpack(Scratch bytes, Findings findings, AtomicLong total, boolean inner) throws IOException {
        var files = new FeedFiles();
        try (bytes;
                var zip = open(bytes, findings)) {
            if (zip == null) {
                return files;
            }
            var members = new Members(zip, findings);
            if (members.list().size() > limits.members()) {
                findings.add(TOO_MANY, "", String.valueOf(members.list().size()));
            } else if (members.has("stops.txt") || members.zips().isEmpty()) {
                read(zip, members.list(), files, findings, total);
            } else if (members.zips().size() == 1 && !inner) {
                var only = members.zips().getFirst();
                findings.add(UNWRAPPED, "", only.getName());
                return unpack(Scratch.of(out -> copy(zip, only, out, total)), findings, total, true);
            } else {
                findings.add(
                        NESTED,
                        "",
                        members.zips().stream()
                                .map(ZipArchiveEntry::getName)
                                .toList()
                                .toString());
            }
        } catch (Refused e) {
            findings.add(e.defect(), "", e.member());
        }
        return files;
    }

    private void read(ZipFile zip, List<Members.Member> members, FeedFiles files, Findings findings, AtomicLong total)
            throws IOException {
        for (var member : members) {
            var raw = Scratch.of(out -> copy(zip, member.entry(), out, total));
            files.put(new FeedFile(member.name(), raw));
            Encoding.decode(member.name(), raw, findings)
                    .ifPresent(text -> files.put(new FeedFile(member.name(), text)));
        }
    }

    private void copy(ZipFile zip, ZipArchiveEntry entry, OutputStream out, AtomicLong total) throws IOException {
        try (var in = new GuardedStream(zip.getInputStream(entry), entry, limits, total)) {
            in.transferTo(out);
        }
    }

    private static @org.jspecify.annotations.Nullable ZipFile open(Scratch bytes, Findings findings) {
        var isZip = beginsAsZip(bytes); // looked at first: a reader that fails closes what it read from
        try {
            return ZipFile.builder().setSeekableByteChannel(bytes.channel()).get();
        } catch (IOException | IllegalArgumentException _) { // the reader's own words help nobody who sent a feed
            findings.add(isZip ? TRUNCATED : NOT_A_ZIP, "", "");
            return null;
        }
    }

    private static boolean beginsAsZip(Scratch bytes) {
        try (var in = bytes.open()) {
            return java.util.Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read scratch space", e);
        }
    }
}
