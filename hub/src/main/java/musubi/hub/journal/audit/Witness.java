package musubi.hub.journal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers heads of days outside of the database, in this node's data folder, one file a day that only ever grows: who alters the
 * database, and even signs anew, does not reach it. It holds what this node sealed: each closing, and the open day every few minutes.
 */
final class Witness {

    /** What a head said at one moment. */
    record Line(long count, String closing, boolean closed, String signed, String key, String signature) {}

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<LocalDate, Instant> noted = new ConcurrentHashMap<>();

    Witness(Path folder) {
        this.folder = folder;
    }

    void note(AuditHead head) {
        var last = noted.getOrDefault(head.day(), Instant.EPOCH);
        if (head.closed() || !head.signed().isBefore(last.plus(EVERY))) {
            write(head);
            noted.put(head.day(), head.signed());
            noted.keySet().removeIf(it -> it.isBefore(head.day()));
        }
    }

    /** All that was noted of the day; nothing where another node sealed it. */
    List<Line> read(LocalDate day) {
        var file = file(day);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().flatMap(Witness::line).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was noted of the audit: " + file, e);
        }
    }

    /** Keeps the time stamp of a day, once: what is there already stays. */
    void note(LocalDate day, byte[] token) {
        var file = token(day);
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                Files.write(file, token, StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the time stamp of the audit in " + folder, e);
        }
    }

    /** Null where another node asked for it, or nobody. */
    byte @Nullable [] readToken(LocalDate day) {
        var file = token(day);
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the time stamp that was noted: " + file, e);
        }
    }

    private void write(AuditHead head) {
        var line = new Line(
                head.count(), head.closing(), head.closed(), head.signed().toString(), head.key(), head.signature());
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    file(head.day()),
                    "\n" + JSON.writeValueAsString(line),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the head of the audit in " + folder, e);
        }
    }

    /** A line that was torn when the node died says nothing. */
    private static Stream<Line> line(String text) {
        try {
            return Stream.of(JSON.readValue(text, Line.class));
        } catch (JsonProcessingException e) {
            return Stream.empty();
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ".jsonl");
    }

    private Path token(LocalDate day) {
        return folder.resolve(day + ".tst");
    }
}
