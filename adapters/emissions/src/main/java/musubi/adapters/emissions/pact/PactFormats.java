package musubi.adapters.emissions.pact;

import musubi.adapters.emissions.pact.wire.EventCodec;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** The formats of PACT. */
final class PactFormats {

    static final String MEDIA_TYPE = "application/json";

    /** What is done with footprints, their readers and their requests at the firm's own door; the key to all that is kept of them. */
    static final Format<Command> FOOTPRINT =
            new Format<>(new FormatId("emissions/footprint/3"), Command.class, MEDIA_TYPE, new CommandCodec());

    /** What partners tell the hub. */
    static final Format<PactEvent> EVENT = new Format<>(
            new FormatId("emissions/pact-event/3"), PactEvent.class, EventCodec.MEDIA_TYPE, new EventCodec());

    /** What the hub tells a partner. */
    static final Format<PactEvent> OUTGOING = new Format<>(
            new FormatId("emissions/pact-outgoing/3"), PactEvent.class, EventCodec.MEDIA_TYPE, new EventCodec());

    private PactFormats() {}
}
