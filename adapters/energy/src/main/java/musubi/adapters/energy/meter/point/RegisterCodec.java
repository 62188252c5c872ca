package musubi.adapters.energy.meter.point;

import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** What is done to points, to the grants of their sites, and to mappings. The request line says to which; the effect reads the body. */
final class RegisterCodec implements Codec<Act> {

    static final Format<Act> FORMAT =
            new Format<>(new FormatId("energy/meter-register/1"), Act.class, "application/json", new RegisterCodec());

    @Override
    public Reading<Act> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<Act> read(Payload payload, @Nullable String action) {
        var blank = action == null ? -1 : action.indexOf(' ');
        if (action == null || blank < 0) {
            return new Unreadable<>(List.of(Notice.error(
                    "no-request-line",
                    "request line",
                    "To what this is to be done is not known. Send it to /energy/meters.",
                    "対象が分かりません。/energy/meters に送ってください。",
                    null)));
        }
        var path = List.of(action.substring(blank + 1).split("/"));
        return new Read<>(
                new Act(action.substring(0, blank), path, payload),
                new Circumstance(null, path.size() > 1 ? path.get(0) + "/" + path.get(1) : null, null),
                List.of());
    }

    /** The path stands beside the bytes. */
    @Override
    public boolean saysAll(Act data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(Act data) {
        return data.body();
    }
}
