package musubi.hub.adapter;

import musubi.hub.gate.Reduction;

/** Leaves out of data of one format what a permit says, before it is translated. */
@FunctionalInterface
public interface Reducer<T> {

    T reduce(T data, Reduction reduction);
}
