package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** Transit is known here by its published format alone, as far as emissions need it. */
final class PlannedCommuteCodec implements Codec<PlannedCommute> {

    static final Format<PlannedCommute> FORMAT = new Format<>(
            new FormatId("transit/commute/1"), PlannedCommute.class, "application/json", new PlannedCommuteCodec());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public Reading<PlannedCommute> read(Payload payload) {
        try {
            return new Read<>(commute(JSON.readTree(payload.bytes())), new Circumstance(null, null, null), List.of());
        } catch (JsonProcessingException | DateTimeException _) {
            return new Unreadable<>(
                    List.of(Notice.error("not-a-commute", "body", "No planned commute.", "通勤の計画の形式ではありません。", null)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static PlannedCommute commute(JsonNode root) {
        var kilometres = new HashMap<String, BigDecimal>();
        root.path("modes")
                .forEach(it -> kilometres.merge(
                        it.path("mode").asText(), it.path("personKilometres").decimalValue(), BigDecimal::add));
        return new PlannedCommute(
                LocalDate.parse(root.path("start").asText()),
                LocalDate.parse(root.path("end").asText()),
                kilometres);
    }

    @Override
    public Payload write(PlannedCommute data) {
        throw new UnsupportedOperationException("commutes are read here, never written");
    }
}
