package musubi.hub.message;

/** One message: its circumstance, and its bytes in their own standard. */
public record Message(Envelope envelope, Payload payload) {}
