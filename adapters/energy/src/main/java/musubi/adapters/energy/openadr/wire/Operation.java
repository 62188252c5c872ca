package musubi.adapters.energy.openadr.wire;

/** What happens to an object, and one may subscribe to. */
public enum Operation {
    CREATE,
    READ,
    UPDATE,
    DELETE
}
