package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DayPartitionStore;

/** Writes a closed day into one compressed, signed file that verifies by itself ({@link ArchiveFile}). */
public final class Archive {

    private static final int BATCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuditDayStore days;
    private final AuditReadStore entries;
    private final ArchiveStore rows;
    private final AuditKeyStore keys;
    private final Stamps stamps;
    private final DayPartitionStore partitions;
    private final Duration kept;

    /** @param kept how long bytes are kept that say nothing else */
    Archive(
            AuditDayStore days,
            AuditReadStore entries,
            ArchiveStore rows,
            AuditKeyStore keys,
            Stamps stamps,
            DayPartitionStore partitions,
            Duration kept) {
        this.days = days;
        this.entries = entries;
        this.rows = rows;
        this.keys = keys;
        this.stamps = stamps;
        this.partitions = partitions;
        this.kept = kept;
    }

    /** Whether the day is closed and its links were not dropped, so that it can be archived. */
    public boolean isPossible(Grant grant, LocalDate day) {
        grant.require(HubFormats.JOURNAL);
        return days.find(day)
                .filter(AuditHead::closed)
                .filter(it -> it.count() == 0 || entries.lastPosition(day) > 0)
                .isPresent();
    }

    /**
     * Writes the day, reading it in parts: however large, it is never whole in memory.
     *
     * @param bodies whether the bytes of its messages are written too
     */
    public void write(Grant grant, LocalDate day, boolean bodies, OutputStream out) throws IOException {
        grant.require(HubFormats.JOURNAL);
        var head = days.find(day).orElseThrow();
        var key = keys.current();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var files = new ArrayList<ArchiveManifest.Content>();
            files.add(file(zip, "links.jsonl", lines -> links(day, lines)));
            files.add(file(zip, "deliveries.jsonl", lines -> rows(it -> rows.deliveries(day, it, BATCH), lines)));
            files.add(file(zip, "attempts.jsonl", lines -> rows(it -> rows.attempts(day, it, BATCH), lines)));
            var bytes = new ArchiveBodies(day, rows, partitions, kept);
            if (bodies) {
                files.add(file(zip, "bodies.jsonl", bytes::write));
            }
            var manifest = JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new ArchiveManifest(
                            ArchiveManifest.FORMAT,
                            day.toString(),
                            partitions.zone().getId(),
                            ArchiveManifest.Head.of(head),
                            key.id(),
                            halves(new TreeSet<>(List.of(key.id(), head.key()))),
                            stamp(head),
                            bytes.told(bodies),
                            files));
            entry(zip, ArchiveManifest.NAME, manifest);
            var signature = key.sign(ArchiveManifest.signedText(ArchiveManifest.FORMAT, manifest));
            entry(zip, ArchiveManifest.SIGNATURE, signature.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private interface Content {
        void writeTo(ArchiveLines lines) throws IOException;
    }

    private static ArchiveManifest.Content file(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var lines = new ArchiveLines(zip);
        content.writeTo(lines);
        zip.closeEntry();
        return new ArchiveManifest.Content(name, lines.count(), lines.sha256());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private void links(LocalDate day, ArchiveLines lines) throws IOException {
        var position = 0L;
        for (var batch = entries.compared(day, position, BATCH);
                !batch.isEmpty();
                batch = entries.compared(day, position, BATCH)) {
            for (var it : batch) {
                var sealed = Optional.ofNullable(it.sealed()).orElse("");
                lines.write(JSON.writeValueAsString(new ArchiveManifest.Link(
                        it.position(), it.source(), it.row().toString(), it.leaf(), it.chain(), sealed)));
            }
            position = batch.getLast().position();
        }
    }

    /** @param next the rows behind an id */
    private static void rows(Function<UUID, List<ArchiveStore.Row>> next, ArchiveLines lines) throws IOException {
        for (var batch = next.apply(new UUID(0, 0));
                !batch.isEmpty();
                batch = next.apply(batch.getLast().id())) {
            for (var row : batch) {
                lines.write(row.json());
            }
        }
    }

    private ArchiveManifest.Stamp stamp(AuditHead head) {
        var told = stamps.check(head, _ -> {});
        var token = stamps.token(head);
        if (told == null || token == null) {
            var failure = told == null ? null : told.failure();
            return new ArchiveManifest.Stamp(
                    null,
                    null,
                    null,
                    told == null ? "none was asked for" : "not got yet" + (failure == null ? "" : ": " + failure));
        }
        return new ArchiveManifest.Stamp(
                Base64.getEncoder().encodeToString(token),
                told.time() == null ? null : told.time().toString(),
                told.authority(),
                told.failure());
    }

    private TreeMap<String, String> halves(Set<String> ids) {
        var halves = new TreeMap<String, String>();
        var known = keys.all();
        for (var id : ids) {
            Optional.ofNullable(known.get(id))
                    .ifPresent(it -> halves.put(id, Base64.getEncoder().encodeToString(it.publicKey())));
        }
        return halves;
    }
}
