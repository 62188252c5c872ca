package musubi.hub.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import musubi.hub.journal.Keeping;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** As the adapters' formats say. Asked when the first message comes, since adapters themselves need the journal. */
record FormatKeeping(Supplier<Catalogue> catalogue) implements Keeping {

    @Override
    public Optional<Integer> days(FormatId format) {
        return catalogue.get().findFormat(format).map(Format::kept).flatMap(FormatKeeping::brief);
    }

    @Override
    public Set<Integer> all() {
        return catalogue.get().formats().stream()
                .flatMap(it -> brief(it.kept()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Integer> brief(Duration kept) {
        return kept.equals(Format.KEPT) ? Optional.empty() : Optional.of((int) kept.toDays());
    }
}
