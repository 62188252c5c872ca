package musubi.adapters.energy.openadr.wire;

import org.jspecify.annotations.Nullable;

/** How a thing of the standard is read at one spot of a body. */
@FunctionalInterface
public interface Shape<T> {

    /** What stands there; null where it is wrong, of which a notice has been taken. */
    @Nullable
    T read(Spot spot);
}
