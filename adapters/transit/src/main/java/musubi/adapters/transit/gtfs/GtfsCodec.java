package musubi.adapters.transit.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.normal.Normaliser;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;

/** Unpacks, checks and normalises a feed in one go. What it holds meanwhile lies on disk, not in memory. */
final class GtfsCodec implements Codec<GtfsFeed> {

    private final Archive archive;
    private final FeedCheck check;
    private final Normaliser normaliser = new Normaliser();

    GtfsCodec(Archive archive, FeedCheck check) {
        this.archive = archive;
        this.check = check;
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
        var facts = check.check(files, findings);
        if (findings.anyError()) {
            return new Unreadable<>(findings.notices());
        }
        var normalised = normaliser.normalise(files, facts, findings).payload();
        // the same bytes are the same feed
        var circumstance = new Circumstance(payload.sha256Hex(), null, null);
        var notices = findings.notices();
        return new Read<>(new GtfsFeed(facts, notices, normalised), circumstance, notices);
    }

    @Override
    public Payload write(GtfsFeed data) {
        return data.normalised();
    }
}
