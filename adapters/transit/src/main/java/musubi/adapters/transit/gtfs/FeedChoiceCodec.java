package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** A choice as JSON: {@code {"operator":"hitachi-transit","version":3}}. */
final class FeedChoiceCodec implements Codec<FeedChoice> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Reading<FeedChoice> read(Payload payload) {
        try (var in = payload.open()) {
            var json = JSON.readTree(in);
            return isChoice(json)
                    // without a key: whether it is a repetition hangs on what counts now
                    ? new Read<>(
                            new FeedChoice(
                                    json.path("operator").asText(),
                                    json.path("version").asLong()),
                            new Circumstance(null, null, null),
                            List.of())
                    : unreadable();
        } catch (JacksonException _) {
            return unreadable();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a choice of a feed's version", e);
        }
    }

    private static boolean isChoice(JsonNode json) {
        return json.path("operator").isTextual()
                && json.path("version").isIntegralNumber()
                && json.path("version").canConvertToLong();
    }

    private static Reading<FeedChoice> unreadable() {
        return new Unreadable<>(List.of(Notice.error(
                "choice-unreadable",
                "",
                "This is no choice of a version. Send {\"operator\":\"…\",\"version\":1}.",
                "版の指定ではありません。{\"operator\":\"…\",\"version\":1}の形で送ってください。",
                null)));
    }

    @Override
    public Payload write(FeedChoice choice) {
        return Payload.of(FeedJson.bytes(choice));
    }
}
