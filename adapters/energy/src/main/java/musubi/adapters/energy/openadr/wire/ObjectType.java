package musubi.adapters.energy.openadr.wire;

/** The objects that the API is about. */
public enum ObjectType {
    PROGRAM,
    EVENT,
    REPORT,
    SUBSCRIPTION,
    VEN,
    RESOURCE
}
