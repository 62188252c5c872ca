package musubi.adapters.emissions.meter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Energy is known here by its published format alone, as far as emissions need it. */
final class PublishedHalfHoursCodec implements Codec<PublishedHalfHours> {

    static final Format<PublishedHalfHours> FORMAT = new Format<>(
            new FormatId("energy/half-hours/1"),
            PublishedHalfHours.class,
            "application/json",
            new PublishedHalfHoursCodec());

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KILOWATT_HOURS = "kWh";

    @Override
    public Reading<PublishedHalfHours> read(Payload payload) {
        try {
            var root = JSON.readTree(payload.bytes());
            if (!root.path("unit").asText().equals(KILOWATT_HOURS)) {
                return wrong();
            }
            var read = halfHours(root);
            return new Read<>(read, new Circumstance(null, read.meter(), null), List.of());
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return wrong();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static Reading<PublishedHalfHours> wrong() {
        return new Unreadable<>(
                List.of(Notice.error("not-half-hours", "body", "No half hours of a meter.", "30分値の形式ではありません。", null)));
    }

    @Override
    public Payload write(PublishedHalfHours data) {
        throw new UnsupportedOperationException("half hours are read here, never written");
    }

    private static PublishedHalfHours halfHours(JsonNode root) {
        var days = new ArrayList<PublishedHalfHours.Day>();
        for (var day : root.path("days")) {
            var values = new ArrayList<@Nullable BigDecimal>();
            day.path("values").forEach(it -> values.add(it.isNull() ? null : new BigDecimal(it.asText())));
            days.add(new PublishedHalfHours.Day(
                    LocalDate.parse(day.path("day").asText()),
                    day.path("provisional").asInt(),
                    values));
        }
        return new PublishedHalfHours(
                root.path("site").asText(),
                root.path("meter").asText(),
                new Text(root.at("/name/en").asText(), root.at("/name/ja").asText()),
                root.path("direction").asText(),
                root.path("version").asLong(),
                days);
    }
}
