package musubi.adapters.transit.realtime;

import java.time.Duration;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** The format of realtime. */
public final class RealtimeFormats {

    /** GTFS-realtime 2.0: trip updates, vehicle positions or alerts, a whole feed in one message. */
    public static final FormatId FEED = new FormatId("transit/gtfs-realtime/2.0");

    /** The next message says it all anew within half a minute: what was sent is kept for whoever looks into yesterday's trouble. */
    private static final Duration KEPT = Duration.ofDays(1);

    private RealtimeFormats() {}

    static Format<FeedMessage> feed(long largest) {
        return new Format<>(
                FEED, FeedMessage.class, Wire.PROTOBUF, new RealtimeCodec(), new Bodies(largest, true), KEPT);
    }
}
