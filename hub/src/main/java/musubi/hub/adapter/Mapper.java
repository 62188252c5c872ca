package musubi.hub.adapter;

import musubi.hub.message.Envelope;

/** A pure function from one standard to another. For a message that is none of the target's business it throws {@link NothingToSay}. */
@FunctionalInterface
public interface Mapper<S, T> {

    Mapped<T> map(S source, Envelope circumstance);
}
