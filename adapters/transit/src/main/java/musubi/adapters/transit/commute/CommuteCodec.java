package musubi.adapters.transit.commute;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** Reads and writes {@code transit/commute/1}. */
final class CommuteCodec implements Codec<Commute> {

    @Override
    public Reading<Commute> read(Payload payload) {
        try {
            var commute = CommuteFormats.JSON.readValue(payload.bytes(), Commute.class);
            return new Read<>(commute, new Circumstance(null, null, null), List.of());
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException unreadable) {
            return new Unreadable<>(List.of(Notice.error(
                    "not-a-commute",
                    "",
                    "This is no message of the format transit/commute/1; its schema is mappings/transit/commute-1.schema.json.",
                    "transit/commute/1 形式のメッセージではありません。スキーマは mappings/transit/commute-1.schema.json です。",
                    null)));
        } catch (IOException e) {
            throw new UncheckedIOException("the body " + payload.sha256Hex() + " cannot be read", e);
        }
    }

    @Override
    public Payload write(Commute data) {
        try {
            return Payload.of(CommuteFormats.JSON.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a commute cannot be written", e);
        }
    }
}
