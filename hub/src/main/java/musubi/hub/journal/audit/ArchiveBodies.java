package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.PartitionStore;
import musubi.hub.journal.PayloadStore;
import org.jspecify.annotations.Nullable;

/** Writes the bytes of a day's messages into an archive; of those that are no longer there, why. Each message is told of. */
final class ArchiveBodies {

    private static final int BATCH = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LocalDate day;
    private final ArchiveStore rows;
    private final DayPartitionStore partitions;
    private final Duration kept;
    private final Map<String, Boolean> standing = new HashMap<>();
    private final Map<String, Long> absent = new TreeMap<>();
    private long held;

    /** @param kept how long bytes are kept that say nothing else */
    ArchiveBodies(LocalDate day, ArchiveStore rows, DayPartitionStore partitions, Duration kept) {
        this.day = day;
        this.rows = rows;
        this.partitions = partitions;
        this.kept = kept;
    }

    void write(ArchiveLines lines) throws IOException {
        var after = new UUID(0, 0);
        for (var batch = rows.bodies(day, after, BATCH); !batch.isEmpty(); batch = rows.bodies(day, after, BATCH)) {
            for (var body : batch) {
                write(body, lines);
            }
            after = batch.getLast().message();
        }
    }

    private void write(ArchiveStore.Body body, ArchiveLines lines) throws IOException {
        var number = 0;
        for (var part = first(body); part.isPresent(); part = next(body, number)) {
            line(lines, body, number++, part.get(), null);
        }
        if (number > 0) {
            held++;
            return;
        }
        standing.remove(PayloadStore.table(body.keptDays()), true); // the day may have been dropped meanwhile
        var why = isStanding(body)
                ? "gone before their time"
                : "kept for " + days(body) + " days, dropped with their day";
        absent.merge(why, 1L, Long::sum);
        line(lines, body, 0, "", why);
    }

    private static void line(
            ArchiveLines lines, ArchiveStore.Body body, int number, String base64, @Nullable String absent)
            throws IOException {
        lines.write(
                JSON.writeValueAsString(new ArchiveManifest.Part(body.message().toString(), number, base64, absent)));
    }

    private Optional<String> first(ArchiveStore.Body body) {
        if (body.base64() != null) {
            return Optional.of(body.base64());
        }
        return body.size() == 0 ? Optional.of("") : part(body, 0);
    }

    private Optional<String> next(ArchiveStore.Body body, int last) {
        return body.base64() != null || body.size() == 0 ? Optional.empty() : part(body, last);
    }

    private Optional<String> part(ArchiveStore.Body body, int number) {
        return isStanding(body) ? rows.part(body, number) : Optional.empty();
    }

    /** Whether the day's bytes that are kept as long are still there. */
    private boolean isStanding(ArchiveStore.Body body) {
        return standing.computeIfAbsent(
                PayloadStore.table(body.keptDays()), it -> partitions.isThere(PartitionStore.table(it), day));
    }

    private long days(ArchiveStore.Body body) {
        return body.keptDays() == null ? kept.toDays() : body.keptDays();
    }

    ArchiveManifest.Bodies told(boolean asked) {
        return new ArchiveManifest.Bodies(asked, held, absent);
    }
}
