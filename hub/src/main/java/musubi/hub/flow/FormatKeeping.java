package musubi.hub.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.Keeping;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/**
 * As the adapters' formats say, and the city of formats and partners. Asked when the first message comes, since adapters themselves
 * need the journal.
 */
record FormatKeeping(Supplier<Catalogue> catalogue, JournalProperties kept) implements Keeping {

    @Override
    public Optional<Integer> days(FormatId format, String sender) {
        var brief = catalogue.get().findFormat(format).map(Format::kept).flatMap(FormatKeeping::brief);
        return Optional.ofNullable(kept.days(format, sender, brief.orElse(null)));
    }

    private static Optional<Integer> brief(Duration kept) {
        return kept.equals(Format.KEPT) ? Optional.empty() : Optional.of((int) kept.toDays());
    }
}
