package musubi.adapters.transit.gtfs;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Takes a feed in, from whatever door: journal, version and bytes in one transaction. */
public final class FeedInlet {

    private final Format<GtfsFeed> format;
    private final Intake intake;
    private final Gate gate;
    private final FeedStore store;
    private final FeedContentStore content;
    private final Clock clock;

    FeedInlet(
            Format<GtfsFeed> format, Intake intake, Gate gate, FeedStore store, FeedContentStore content, Clock clock) {
        this.format = format;
        this.intake = intake;
        this.gate = gate;
        this.store = store;
        this.content = content;
        this.clock = clock;
    }

    /**
     * The answer of an accepted feed is a {@link FeedAnswer} in JSON with status 201 for the first version of an operator,
     * else 200.
     */
    public Admission admit(Party operator, Payload zip, URI source) {
        var key = receiptKey(operator.id(), zip.sha256Hex());
        var inbound = Inbound.of(GtfsFormats.STATIC, zip, operator, source).named(key);
        return intake.admit(format, inbound, (message, feed) -> new Effect.Done(store(message, feed, key)));
    }

    /**
     * The same bytes as the newest version are a repetition and get the same answer. Bytes that were sent before, but not
     * last, are a new version: so an operator goes back to an older feed. So are bytes that were quarantined: sending them
     * again tries them again.
     */
    private String receiptKey(String operator, String sha256) {
        var newest = newest(operator);
        return newest.filter(it -> it.originalSha256().equals(sha256) && it.state() != FeedState.QUARANTINED)
                .map(FeedVersion::receiptKey)
                .orElseGet(() -> sha256 + "." + newest.map(FeedVersion::version).orElse(0L));
    }

    /** Read as the hub itself, which keeps the feeds. */
    private Optional<FeedVersion> newest(String operator) {
        var grant = gate.grant(new Access.Reading(Party.HUB, GtfsFormats.STATIC, operator, null));
        return store.findNewest(grant, operator);
    }

    private Answer store(Message message, GtfsFeed feed, String key) {
        var envelope = message.envelope();
        var operator = envelope.sender().id();
        var first = newest(operator).isEmpty();
        var received = clock.instant();
        var version = store.insert(
                operator, envelope.id(), key, message.payload(), feed, received, effective(feed, received));
        content.insert(version, feed.normalised());
        return new Answer(
                first ? 201 : 200,
                Map.of("Content-Type", "application/json"),
                FeedJson.bytes(FeedAnswer.of(operator, version, feed)));
    }

    /** A feed takes over on its first day, as the city counts days. */
    private Instant effective(GtfsFeed feed, Instant received) {
        var firstDay = feed.facts().serviceStart().atStartOfDay(clock.getZone()).toInstant();
        return firstDay.isAfter(received) ? firstDay : received;
    }
}
