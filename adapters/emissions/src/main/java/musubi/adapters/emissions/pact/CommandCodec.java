package musubi.adapters.emissions.pact;

import java.util.List;
import java.util.Objects;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** The request line and a JSON object. What the object may hold says who does what is asked. */
final class CommandCodec implements Codec<Command> {

    private static final Circumstance NOTHING_SAID = new Circumstance(null, null, null);

    @Override
    public Reading<Command> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<Command> read(Payload payload, @Nullable String action) {
        var line = Objects.requireNonNullElse(action, "");
        return switch (PactJson.readCommand(payload)) {
            case PactJson.Bad(var notice) -> new Unreadable<>(List.of(notice));
            case PactJson.Good(var object) -> new Read<>(new Command(line, object), NOTHING_SAID, List.of());
        };
    }

    @Override
    public boolean saysAll(Command data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(Command data) {
        return Payload.of(PactJson.write(data.body()));
    }
}
