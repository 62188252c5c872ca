package musubi.adapters.transit.gtfs;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/**
 * Makes an earlier version of an operator's feed count again, as a message like every change. The bytes become a new version,
 * with the next number, so that the history only grows; the planner takes it up as it does one that was just sent. Where these
 * bytes count already, nothing changes and the answer is the same.
 */
final class FeedRollback {

    private final Format<FeedChoice> format;
    private final Intake intake;
    private final Gate gate;
    private final FeedStore store;
    private final FeedCopyStore copies;
    private final Clock clock;

    FeedRollback(
            Format<FeedChoice> format, Intake intake, Gate gate, FeedStore store, FeedCopyStore copies, Clock clock) {
        this.format = format;
        this.intake = intake;
        this.gate = gate;
        this.store = store;
        this.copies = copies;
        this.clock = clock;
    }

    /**
     * @param version what is to count again
     * @param live what counts from now on: the same, or a new version of the same bytes
     */
    record Chosen(String operator, long version, long live, String state, String sha256, String report) {

        private static Chosen of(long wished, FeedVersion counts) {
            var operator = counts.operator();
            return new Chosen(
                    operator,
                    wished,
                    counts.version(),
                    counts.state().word(),
                    counts.sha256(),
                    "/transit/feeds/" + operator + "/report");
        }
    }

    Admission admit(Party sender, FeedChoice choice, URI source) {
        var inbound = Inbound.of(GtfsFormats.CHOICE, Payload.of(FeedJson.bytes(choice)), sender, source);
        return intake.admit(format, inbound, this::choose);
    }

    private Effect.Result choose(Message message, FeedChoice choice) {
        var grant = gate.grant(new Access.Reading(Party.HUB, GtfsFormats.STATIC, choice.operator(), null));
        copies.lock(choice.operator());
        return copies.find(grant, choice.operator(), choice.version())
                .map(it -> choose(message, it, grant))
                .orElseGet(() -> RollbackProblem.UNKNOWN.refuse(choice));
    }

    private Effect.Result choose(Message message, FeedVersion wished, Grant grant) {
        var choice = new FeedChoice(wished.operator(), wished.version());
        var now = clock.instant();
        var counts = store.findWanted(grant, wished.operator(), now);
        if (counts.map(FeedVersion::sha256).equals(Optional.of(wished.sha256()))) {
            return done(Chosen.of(wished.version(), counts.orElseThrow()));
        }
        if (wished.state() == FeedState.QUARANTINED) {
            return RollbackProblem.QUARANTINED.refuse(choice);
        }
        if (wished.effectiveAt().isAfter(now)) {
            return RollbackProblem.TO_COME.refuse(choice);
        }
        var kept = copies.findKept(grant, wished.operator(), wished.sha256());
        if (kept.isEmpty()) {
            return RollbackProblem.GONE.refuse(choice);
        }
        var version = copies.insertCopy(kept.get().version(), message.envelope().id(), now);
        store.wake(wished.operator());
        return done(Chosen.of(
                wished.version(), copies.find(grant, wished.operator(), version).orElseThrow()));
    }

    private static Effect.Result done(Chosen chosen) {
        return new Effect.Done(new Answer(200, Map.of("Content-Type", "application/json"), FeedJson.bytes(chosen)));
    }
}
