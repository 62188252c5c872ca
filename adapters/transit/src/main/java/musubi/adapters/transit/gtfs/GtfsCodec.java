package musubi.adapters.transit.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.check.Dialect;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.check.RiderCheck;
import musubi.adapters.transit.gtfs.normal.Normaliser;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.ProfileCatalogue;
import musubi.hub.profile.Validator;

/** Unpacks, checks and normalises a feed in one go. What it holds meanwhile lies on disk, not in memory. */
final class GtfsCodec implements Codec<GtfsFeed> {

    private final Archive archive;
    private final FeedCheck check;
    private final Normaliser normaliser = new Normaliser();
    private final Validator<FeedFiles> japanese;
    private final Validator<FeedFiles> fourth;

    /** @param profiles of which GTFS-JP's say what it asks for beyond GTFS; held against Japanese feeds alone */
    GtfsCodec(Archive archive, FeedCheck check, ProfileCatalogue profiles) {
        this.archive = archive;
        this.check = check;
        this.japanese = new Validator<>(profiles.get("transit/gtfs-jp"), FeedPlaces::values);
        this.fourth = new Validator<>(profiles.get("transit/gtfs-jp-4"), FeedPlaces::values);
    }

    @Override
    public Reading<GtfsFeed> read(Payload payload) {
        var findings = new Findings();
        try (var upload = payload.open();
                var files = archive.unpack(upload, findings)) {
            return findings.anyError() ? new Unreadable<>(findings.notices()) : read(files, payload, findings);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the feed " + payload.sha256Hex(), e);
        }
    }

    private Reading<GtfsFeed> read(FeedFiles files, Payload payload, Findings findings) {
        var riders = CompletableFuture.supplyAsync(() -> RiderCheck.check(files));
        var facts = check.check(files, findings);
        var noticed = riders.join().notices();
        if (findings.anyError()) {
            return new Unreadable<>(findings.notices());
        }
        var normalised = normaliser.normalise(files, facts, findings).payload();
        // the same bytes are the same feed
        var circumstance = new Circumstance(payload.sha256Hex(), null, null);
        var notices = notices(files, facts, Stream.concat(findings.notices().stream(), noticed.stream()));
        return new Read<>(new GtfsFeed(facts, notices, normalised), circumstance, notices);
    }

    private List<Notice> notices(FeedFiles files, FeedFacts facts, Stream<Notice> found) {
        return Stream.concat(found, japanese(files, facts.dialect()))
                .sorted(Comparator.comparing(Notice::severity))
                .toList();
    }

    private Stream<Notice> japanese(FeedFiles files, Dialect dialect) {
        return switch (dialect) {
            case GTFS -> Stream.of();
            case GTFS_JP_1, GTFS_JP_2, GTFS_JP_3 -> japanese.validate(files).stream();
            case GTFS_JP_4 -> Stream.concat(japanese.validate(files).stream(), fourth.validate(files).stream());
        };
    }

    @Override
    public Payload write(GtfsFeed data) {
        return data.normalised();
    }
}
