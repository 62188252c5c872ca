package musubi.adapters.transit.gtfs.normal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Scratch;

/**
 * Makes today's GTFS of a checked feed. Every file that no step replaces stays as it is, but for its encoding: UTF-8, no
 * byte-order mark, base names, at the top of the zip. Ids stay text, letter for letter.
 */
public final class Normaliser {

    private static final List<Step> STEPS = List.of(
            new TidyTables(),
            new MisspeltFiles(),
            new LegacyTranslations(),
            new LanguageTags(),
            new RoutePatterns(),
            new StationPlaces(),
            new DraftRiderCategories(),
            new InSeatTransfers(),
            new CardFares(),
            new MissingFeedInfo());

    /** The normalised feed as a flat zip; equal feeds give equal bytes. */
    public Scratch normalise(FeedFiles files, FeedFacts facts, Findings findings) {
        STEPS.forEach(it -> it.apply(files, facts, findings));
        try {
            return Scratch.of(files::zip);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the normalised feed", e);
        }
    }
}
