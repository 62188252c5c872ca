package musubi.adapters.energy.openadr.wire;

/** What the VTN alone says of an object; in a request it is ignored. */
public record ObjectMetadata(String id, Moment createdDateTime, Moment modificationDateTime, ObjectType objectType) {}
