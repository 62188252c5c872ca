package musubi.adapters.transit.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.check.Dialect;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.normal.Normaliser;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.Profile;
import musubi.hub.profile.Validator;

/** Unpacks, checks and normalises a feed in one go. What it holds meanwhile lies on disk, not in memory. */
final class GtfsCodec implements Codec<GtfsFeed> {

    private final Archive archive;
    private final FeedCheck check;
    private final Normaliser normaliser = new Normaliser();
    private final Validator<FeedFiles> japanese;

    /** @param japanese what GTFS-JP asks for beyond GTFS; held against Japanese feeds alone */
    GtfsCodec(Archive archive, FeedCheck check, Profile japanese) {
        this.archive = archive;
        this.check = check;
        this.japanese = new Validator<>(japanese, FeedPlaces::values);
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
        var notices = notices(files, facts, findings);
        return new Read<>(new GtfsFeed(facts, notices, normalised), circumstance, notices);
    }

    private List<Notice> notices(FeedFiles files, FeedFacts facts, Findings findings) {
        var found = findings.notices().stream();
        var japan = facts.dialect() == Dialect.GTFS ? Stream.<Notice>of() : japanese.validate(files).stream();
        return Stream.concat(found, japan)
                .sorted(Comparator.comparing(Notice::severity))
                .toList();
    }

    @Override
    public Payload write(GtfsFeed data) {
        return data.normalised();
    }
}
