package musubi.hub.adapter;

import musubi.hub.gate.Reduction;
import musubi.hub.message.Format;

/** Leaves out of data of its format what a permit says, before it is translated. */
public interface Reducer<T> {

    Format<T> format();

    T reduce(T data, Reduction reduction);
}
