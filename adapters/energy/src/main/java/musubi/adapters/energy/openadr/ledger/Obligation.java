package musubi.adapters.energy.openadr.ledger;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report that somebody owes, as far as it has come.
 *
 * @param resource that it is of; empty: of whichever
 * @param type of payload that is wanted
 * @param kind how its intervals are told
 * @param ids of the event's intervals; empty where the VEN chooses its own
 * @param wanted how many intervals make it whole
 * @param received which have come: their ids, or, where the ids are the VEN's own, when they begin (seconds since 1970)
 */
record Obligation(
        Key key,
        String type,
        Kind kind,
        Set<Integer> ids,
        Instant from,
        Instant to,
        Instant due,
        int wanted,
        Set<Long> received) {

    Obligation {
        ids = Set.copyOf(ids);
        received = Set.copyOf(received);
    }

    /** Which of the event's reports, and whose. */
    record Key(String event, int descriptor, long number, String client, String resource) {}

    enum Kind {
        /** The ids of the event's intervals. */
        GIVEN,
        /** As many as the event's period implies, with ids of the VEN's own. */
        IMPLIED,
        /** Any (OPEN_INTERVALS). */
        OPEN
    }

    boolean isWhole() {
        return received.size() >= wanted;
    }

    /** Whether the value is one of those that are wanted. */
    boolean wants(Reported value) {
        if (!value.type().equals(type)
                || !key.resource().isEmpty() && !key.resource().equals(value.resource())) {
            return false;
        }
        var within = !value.start().isBefore(from) && value.start().isBefore(to);
        return switch (kind) {
            case GIVEN -> ids.contains(value.interval()) && (within || !value.timed());
            case IMPLIED, OPEN -> within || !value.timed();
        };
    }

    Obligation with(Stream<Reported> values) {
        var all = Stream.concat(received.stream(), values.map(this::name)).collect(Collectors.toSet());
        return new Obligation(key, type, kind, ids, from, to, due, wanted, all);
    }

    private long name(Reported value) {
        return kind == Kind.GIVEN || !value.timed()
                ? value.interval()
                : value.start().getEpochSecond();
    }
}
