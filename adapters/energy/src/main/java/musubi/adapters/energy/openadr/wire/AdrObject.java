package musubi.adapters.energy.openadr.wire;

/** One of the six objects as the VTN gives it: metadata and content side by side. */
public sealed interface AdrObject permits Program, Event, Report, Subscription, Ven, Resource {

    ObjectMetadata metadata();
}
