package musubi.adapters.emissions.factors;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;

/** Reads and writes the zip of an edition: the two files, at the top or in one folder, and nothing else. */
final class EditionCodec implements Codec<EditionFile> {

    private static final Set<String> FILES = Set.of(EditionHead.FILE, FactorRows.FILE);

    /** Of one file when it is unpacked: a hundred times the largest table there is. */
    private static final int LARGEST = 4 << 20;

    private final EditionReader reader;

    EditionCodec(EditionReader reader) {
        this.reader = reader;
    }

    @Override
    public Reading<EditionFile> read(Payload payload) {
        var findings = new Findings();
        var files = unpacked(payload, findings);
        if (findings.anyError()) {
            return new Unreadable<>(findings.notices());
        }
        var head = files.getOrDefault(EditionHead.FILE, new byte[0]);
        var rows = files.getOrDefault(FactorRows.FILE, new byte[0]);
        var result = reader.read(head, rows);
        var edition = result.edition();
        // the same bytes are the same edition
        return edition == null
                ? new Unreadable<>(result.notices())
                : new Read<>(
                        new EditionFile(edition, head, rows),
                        new Circumstance(payload.sha256Hex(), edition.series().text(), null),
                        result.notices());
    }

    @Override
    public Payload write(EditionFile file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, EditionHead.FILE, file.head());
            put(zip, FactorRows.FILE, file.rows());
        } catch (IOException e) {
            throw new UncheckedIOException("a zip in memory cannot be written", e);
        }
        return Payload.of(bytes.toByteArray());
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0); // the same edition is the same bytes
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Map<String, byte[]> unpacked(Payload payload, Findings findings) {
        var files = new HashMap<String, byte[]>();
        try (InputStream in = payload.open();
                var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null && !findings.anyError(); entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    file(entry, zip, files, findings);
                }
            }
        } catch (ZipException | IllegalArgumentException | EOFException _) {
            findings.error(
                    "not-a-zip",
                    "zip",
                    "The zip cannot be read. Pack the two files anew.",
                    "zip を読めません。2つのファイルを圧縮し直してください。");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the edition " + payload.sha256Hex(), e);
        }
        FILES.stream()
                .filter(it -> !files.containsKey(it) && !findings.anyError())
                .sorted()
                .forEach(it -> findings.error(
                        "file-missing", it, "The zip has no file " + it + ".", "zip に " + it + " がありません。"));
        return files;
    }

    private static void file(ZipEntry entry, ZipInputStream zip, Map<String, byte[]> files, Findings findings)
            throws IOException {
        var parts = List.of(entry.getName().split("/"));
        var name = parts.getLast();
        if (!FILES.contains(name) || parts.size() > 2 || files.containsKey(name)) {
            findings.error(
                    "unknown-file",
                    "zip",
                    "The zip holds edition.yaml and factors.csv, once each, and nothing else.",
                    "zip には edition.yaml と factors.csv を1つずつだけ入れてください。");
            return;
        }
        var bytes = zip.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            findings.error(
                    "too-large", name, "The file has at most " + LARGEST + " bytes.", "ファイルは " + LARGEST + " バイトまでです。");
            return;
        }
        files.put(name, bytes);
    }
}
