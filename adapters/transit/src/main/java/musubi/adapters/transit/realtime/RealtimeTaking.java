package musubi.adapters.transit.realtime;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.realtime.rule.HeaderRule;
import musubi.adapters.transit.realtime.rule.Marks;
import musubi.adapters.transit.realtime.rule.Observation;
import musubi.adapters.transit.realtime.rule.RealtimeCheck;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.flow.Effect;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Holds a message against the rules and what was known before, and makes it what is known now; all in the journal's transaction. */
final class RealtimeTaking {

    private static final Text REFUSED = new Text(
            "The message was journalled and refused; what is served stays. Correct what the notices name, and send again.",
            "メッセージは記録のうえ拒否しました。配信中の内容は変わりません。noticesの箇所を直して再送してください。");

    private final RealtimeStore store;
    private final QualityStore quality;
    private final Fittings fittings;
    private final Gate gate;
    private final Clock clock;
    private final RealtimeCheck rules = new RealtimeCheck();

    RealtimeTaking(RealtimeStore store, QualityStore quality, Fittings fittings, Gate gate, Clock clock) {
        this.store = store;
        this.quality = quality;
        this.fittings = fittings;
        this.gate = gate;
        this.clock = clock;
    }

    Effect.Result take(Message message, RealtimeKind kind, FeedMessage sent) {
        var operator = message.envelope().sender().id();
        var now = clock.instant();
        store.lock(operator, kind);
        var known = known(operator);
        var timetable = fittings.findTimetable(operator);
        var seen = observation(kind, sent, known, timetable.orElse(null), now);
        var marks = rules.check(seen);
        if (marks.refuses()) {
            return new Effect.Refused(RealtimeJson.problem(REFUSED, marks.notices()), marks.notices());
        }
        var let = sent.entities().stream().filter(it -> !marks.leavesOut(it)).toList();
        var before = known.get(kind);
        var match = timetable
                .map(it -> fittings.of(operator, it).fit(sent, Map.of()).match())
                .orElse(Match.NONE);
        var after = marks.holds() || before != null && isRepeated(sent, before)
                ? Objects.requireNonNull(before)
                : keep(message, kind, sent, let, before, now);
        quality.add(
                operator,
                kind,
                now,
                new QualityStore.Seen(
                        false, isLate(marks), sent.entities().size(), marks.faulty(), match, marks.counts()));
        return new Effect.Done(RealtimeJson.answer(new RealtimeAnswer(
                operator,
                kind.word(),
                after.headerAt(),
                sent.entities().size(),
                after.message().entities().size(),
                marks.leftOut(),
                match.trips() == 0 ? null : RealtimeAnswer.MatchRate.of(match),
                marks.notices())));
    }

    /** Whether it came too long after the one before, or was too old when it came. */
    private static boolean isLate(Marks marks) {
        return marks.has(HeaderRule.W007) || marks.has(HeaderRule.W008);
    }

    /** A message that says nothing new wakes nobody. */
    private static boolean isRepeated(FeedMessage sent, StoredRealtime before) {
        var header = sent.header();
        var timestamp = header == null ? null : header.timestamp();
        return timestamp != null
                && timestamp == before.headerAt().getEpochSecond()
                && sent.entities().stream()
                        .map(Entity::message)
                        .toList()
                        .equals(before.message().entities().stream()
                                .map(Entity::message)
                                .toList());
    }

    private StoredRealtime keep(
            Message message,
            RealtimeKind kind,
            FeedMessage sent,
            List<Entity> let,
            @Nullable StoredRealtime before,
            Instant now) {
        var ofKind = let.stream().filter(it -> it.isDeleted() || kind.holds(it)).toList();
        var entities = Merge.merge(before == null ? null : before.message(), sent, ofKind, now);
        var header = sent.header();
        var timestamp = header == null ? null : header.timestamp();
        var headerAt = timestamp == null ? now : Instant.ofEpochSecond(timestamp);
        var after = new StoredRealtime(
                message.envelope().sender().id(),
                kind,
                message.envelope().id(),
                headerAt,
                now,
                entities.isEmpty() && before != null ? before.filledAt() : now,
                sent.full(entities, headerAt.getEpochSecond()));
        store.put(after);
        return after;
    }

    private Map<RealtimeKind, StoredRealtime> known(String operator) {
        var grant = gate.grant(new Access.Reading(Party.HUB, RealtimeFormats.FEED, "realtime", operator));
        var known = new EnumMap<RealtimeKind, StoredRealtime>(RealtimeKind.class);
        store.list(grant, operator).forEach(it -> known.put(it.kind(), it));
        return known;
    }

    private static Observation observation(
            RealtimeKind kind,
            FeedMessage sent,
            Map<RealtimeKind, StoredRealtime> known,
            @Nullable Timetable timetable,
            Instant now) {
        var before = known.get(kind);
        var others = new EnumMap<RealtimeKind, FeedMessage>(RealtimeKind.class);
        known.forEach((other, feed) -> {
            if (other != kind) {
                others.put(other, feed.message());
            }
        });
        return new Observation(
                kind,
                sent,
                before == null
                        ? null
                        : new Observation.Earlier(
                                before.message(), before.headerAt().getEpochSecond(), before.filledAt()),
                others,
                timetable,
                now);
    }
}
