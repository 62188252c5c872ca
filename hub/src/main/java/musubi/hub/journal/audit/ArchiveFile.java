package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import musubi.hub.journal.stamp.TrustedAuthorities;
import musubi.hub.message.Payload;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/**
 * An archive of a day as a file. It verifies by itself, without a hub and without a database; only that its key is one of the hub's
 * is to be looked up outside: {@code GET /hub/audit/days} names it.
 */
public final class ArchiveFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;
    private final TrustedAuthorities trusted;
    private final List<String> told = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final Map<String, String> digests = new HashMap<>();
    private @Nullable ArchiveManifest manifest;

    private ArchiveFile(ZipFile zip, TrustedAuthorities trusted) {
        this.zip = zip;
        this.trusted = trusted;
    }

    /**
     * Prints what the file is, what is not in it and what is wrong with it; ends with 1 where anything is.
     *
     * @param arguments the file, and behind it those with the certificates of authorities whose time stamps are trusted
     */
    public static void main(String[] arguments) {
        // a command answers on its standard output
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var found = verify(
                Path.of(arguments[0]),
                TrustedAuthorities.read(
                        Stream.of(arguments).skip(1).map(Path::of).toList()),
                out);
        found.forEach(it -> out.println("       " + it));
        System.exit(found.isEmpty() ? 0 : 1);
    }

    /**
     * Verifies signature, files, head, time stamp, links and bytes.
     *
     * @param trusted whose time stamps count; none: a stamp is judged by itself alone
     * @param told is told what the file is
     * @return what is wrong, in English; empty where nothing is
     */
    static List<String> verify(Path file, TrustedAuthorities trusted, PrintWriter told) {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var archive = new ArchiveFile(zip, trusted);
            archive.verify();
            var manifest = archive.manifest;
            if (manifest != null) {
                told.println((archive.found.isEmpty() ? "ok     " : "FOUND  ") + manifest.day() + "  archive: "
                        + manifest.head().count() + " sealed, signed by the key " + manifest.key());
                archive.told.forEach(it -> told.println("       " + it));
            }
            return archive.found;
        } catch (IOException | IllegalArgumentException e) {
            return List.of("the file cannot be read as an archive: " + e.getMessage());
        }
    }

    private void verify() throws IOException {
        var bytes = bytes(ArchiveManifest.NAME);
        var read = JSON.readValue(bytes, ArchiveManifest.class);
        manifest = read;
        if (!ArchiveManifest.FORMATS.contains(read.format())) {
            found.add("the format is " + read.format() + ", and none of " + ArchiveManifest.FORMATS);
            return;
        }
        var signature = new String(bytes(ArchiveManifest.SIGNATURE), StandardCharsets.US_ASCII);
        if (!isSigned(read, read.key(), ArchiveManifest.signedText(read.format(), bytes), signature)) {
            found.add("the signature of the archive is not good");
        }
        var head = read.head();
        var day = LocalDate.parse(read.day());
        var text = AuditHead.text(day, head.opening(), head.count(), head.closing(), true);
        if (!isSigned(read, head.key(), text, head.signature())) {
            found.add("the signature of the day's head is not good");
        }
        told.add(new ArchivedStamp(trusted, found::add).told(read));
        if (zip.size() != read.files().size() + 2) {
            found.add("the archive holds other files than its manifest names");
        }
        for (var content : read.files()) {
            content(content, read);
        }
        told.add(ArchivedStamp.told(read.bodies()));
    }

    private boolean isSigned(ArchiveManifest read, String key, String text, String signature) {
        var half = read.keys().get(key);
        return half != null
                && AuditKey.idOf(Base64.getDecoder().decode(half)).equals(key)
                && AuditKey.isSigned(Base64.getDecoder().decode(half), text, signature);
    }

    private void content(ArchiveManifest.Content content, ArchiveManifest read) throws IOException {
        var reader =
                switch (content.name()) {
                    case "links.jsonl" -> new ArchivedLinks(read.head(), digests, found::add);
                    case "bodies.jsonl" -> new ArchivedBodies(digests, it -> isTold(read, it), found::add);
                    default -> ArchivedLines.OTHERS;
                };
        var digest = Payload.digest();
        var lines = 0L;
        var entry = Optional.ofNullable(zip.getEntry(content.name()));
        if (entry.isEmpty()) {
            found.add(content.name() + " is missing");
            return;
        }
        try (var in =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry.get()), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                lines++;
                reader.line(line);
            }
        }
        reader.end();
        if (lines != content.lines()
                || !HexFormat.of().formatHex(digest.digest()).equals(content.sha256())) {
            found.add(content.name() + " is not what the manifest says");
        }
    }

    /** Since the second version there is a word of each message of the day. */
    private static boolean isTold(ArchiveManifest read, UUID message) {
        var day = LocalDate.ofInstant(TimeOrderedIds.timeOf(message), ZoneId.of(read.zone()));
        return read.bodies() != null && day.toString().equals(read.day());
    }

    private byte[] bytes(String name) throws IOException {
        var entry = Optional.ofNullable(zip.getEntry(name))
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
