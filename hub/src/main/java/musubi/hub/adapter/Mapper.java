package musubi.hub.adapter;

import musubi.hub.message.Envelope;

/** A pure function from one standard to another. */
@FunctionalInterface
public interface Mapper<S, T> {

    Mapped<T> map(S source, Envelope circumstance);
}
