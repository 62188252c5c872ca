package musubi.adapters.transit.gtfs.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The members of a zip that may belong to a feed, by base name in lower case; what must not be there is a finding. */
final class Members {

    /** A path that leads out of the zip, as an attacker writes it. The hub writes no member under its path; it still refuses. */
    static final Defect UNSAFE_PATH = Defect.error(
            "zip-unsafe-path",
            "The member {} has a path that leads outside. Zip the files without folders.",
            "{}のパスがzipの外を指しています。フォルダーを付けずに圧縮してください。",
            "GTFS Schedule, Dataset Publishing");

    /** Two members have the same base name: it cannot be known which one counts. Remedy: keep one. */
    static final Defect TWICE = Defect.error(
            "zip-duplicate-file",
            "The file {} is in the zip twice. Keep one of them.",
            "{}がzipに2つあります。1つにしてください。",
            "GTFS Schedule, Dataset Files");

    /** The member is encrypted or packed in a way that the hub cannot read. Remedy: zip without password, with deflate. */
    static final Defect ENCRYPTED = Defect.error(
            "zip-encrypted",
            "The member {} is encrypted or packed by an unknown method. Zip it without a password, with deflate.",
            "{}は暗号化されているか未対応の圧縮方式です。パスワードなしのdeflateで圧縮してください。",
            "APPNOTE.TXT 4.4.4");

    /** The files lie in a folder. GTFS wants them at the top; the hub reads them all the same. */
    static final Defect IN_FOLDER = Defect.information(
            "invalid_input_files_in_subfolder",
            "The files lie in a folder ({}); they were read all the same.",
            "ファイルがフォルダー({})の中にありましたが、読み込みました。",
            "GTFS Schedule, Dataset Files");

    private static final Pattern OUTSIDE = Pattern.compile("(^|.*/)\\.\\.(/.*|$)|/.*|[A-Za-z]:.*");
    private static final Pattern JUNK =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\._.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini)");

    private final List<Member> members = new ArrayList<>();
    private final List<ZipArchiveEntry> zips = new ArrayList<>();
    private final HashSet<String> names = new HashSet<>();

    /** @param name its base name in lower case */
    record Member(String name, ZipArchiveEntry entry) {}

    Members(ZipFile zip, Findings findings) {
        for (var entry : Collections.list(zip.getEntries())) {
            var path = entry.getName().replace('\\', '/');
            if (OUTSIDE.matcher(path).matches()) {
                findings.add(UNSAFE_PATH, "", entry.getName());
            } else if (!entry.isDirectory()
                    && !path.endsWith("/")
                    && !JUNK.matcher(path).matches()) {
                add(zip, entry, path, findings);
            }
        }
    }

    List<Member> list() {
        return members;
    }

    List<ZipArchiveEntry> zips() {
        return zips;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private void add(ZipFile zip, ZipArchiveEntry entry, String path, Findings findings) {
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        var name = path.substring(folder.length()).toLowerCase(Locale.ROOT);
        if (!zip.canReadEntryData(entry)) {
            findings.add(ENCRYPTED, name, name);
        } else if (name.endsWith(".zip")) {
            zips.add(entry);
        } else if (!names.add(name)) {
            findings.add(TWICE, name, name);
        } else {
            members.add(new Member(name, entry));
            if (!folder.isEmpty()) {
                findings.add(IN_FOLDER, "", folder);
            }
        }
    }
}
