package musubi.adapters.transit.planner;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Why a build failed, and whether that can lie in a feed at all. */
record FailureReason(Throwable failure) {

    private static final int LONGEST = 500;

    /** How Linux and the JDK speak of a disk that takes no more. */
    private static final List<String> DISK = List.of(
            "No space left",
            "Disk quota exceeded",
            "Read-only file system",
            "Too many open files",
            "Input/output error");

    /** A full disk or a missing class says nothing about a feed. */
    boolean isOurs() {
        return causes().anyMatch(it -> it instanceof LinkageError
                || it instanceof InterruptedException
                || it instanceof IOException && DISK.stream().anyMatch(String.valueOf(it.getMessage())::contains));
    }

    /** What the innermost exception says: the outer ones only tell the way. It has no second language. */
    Text text() {
        var said = causes().reduce((_, inner) -> inner)
                .map(it -> it.getClass().getSimpleName() + ": " + it.getMessage())
                .orElseThrow();
        var text = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        return new Text(text, text);
    }

    private Stream<Throwable> causes() {
        return Stream.<@Nullable Throwable>iterate(failure, it -> it != null, it -> it == null ? null : it.getCause())
                .map(it -> (Throwable) it);
    }
}
