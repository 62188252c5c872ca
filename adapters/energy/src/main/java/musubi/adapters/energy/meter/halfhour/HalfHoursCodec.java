package musubi.adapters.energy.meter.halfhour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Writes half hours as {@code mappings/energy/half-hours.schema.json} says, and reads them again. Numbers of kWh are decimal texts. */
final class HalfHoursCodec implements Codec<HalfHours> {

    /** What is published is in the meter's readings as well, and is published anew with each correction. */
    private static final Duration KEPT = Duration.ofDays(14);

    static final Format<HalfHours> FORMAT = new Format<>(
                    new FormatId("energy/half-hours/1"), HalfHours.class, "application/json", new HalfHoursCodec())
            .keptFor(KEPT);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public Reading<HalfHours> read(Payload payload) {
        try {
            return read(halfHours(JSON.readTree(payload.bytes())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return new Unreadable<>(List.of(Notice.error(
                    "not-half-hours",
                    "body",
                    "These are no half hours of a meter, as their schema has them. The hub publishes them; readings go to"
                            + " /energy/meters/readings.",
                    "30分値の形式ではありません。この形式はハブが公開します。計量値は /energy/meters/readings に送ってください。",
                    null)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /** What the hub itself made needs no second look. */
    @Override
    public Reading<HalfHours> review(Object data) {
        return read((HalfHours) data);
    }

    private static Reading<HalfHours> read(HalfHours data) {
        var about = data.meter() + "/" + data.direction();
        return new Read<>(data, new Circumstance(null, about, null), List.of());
    }

    @Override
    public Payload write(HalfHours data) {
        var root = JSON.createObjectNode();
        root.put("site", data.site()).put("meter", data.meter());
        root.putObject("name").put("en", data.name().en()).put("ja", data.name().ja());
        root.put("direction", data.direction().name());
        root.put("from", data.from().toString()).put("to", data.to().toString());
        root.put("unit", "kWh").put("version", data.version());
        var days = root.putArray("days");
        for (var day : data.days()) {
            var it = days.addObject();
            it.put("day", day.day().toString());
            it.put("provisional", day.provisional()).put("estimated", day.estimated());
            it.put("bad", day.bad());
            var values = it.putArray("values");
            day.values()
                    .forEach(value -> values.add(
                            value == null ? null : value.stripTrailingZeros().toPlainString()));
        }
        try {
            return Payload.of(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("half hours cannot be written", e);
        }
    }

    private static HalfHours halfHours(JsonNode root) {
        var days = new ArrayList<HalfHours.Day>();
        for (var day : root.path("days")) {
            var values = new ArrayList<@Nullable BigDecimal>();
            day.path("values").forEach(it -> values.add(it.isNull() ? null : new BigDecimal(it.asText())));
            days.add(new HalfHours.Day(
                    LocalDate.parse(day.path("day").asText()),
                    day.path("provisional").asInt(),
                    day.path("estimated").asInt(),
                    day.path("bad").asInt(),
                    values));
        }
        return new HalfHours(
                root.path("site").asText(),
                root.path("meter").asText(),
                new Text(root.at("/name/en").asText(), root.at("/name/ja").asText()),
                Direction.valueOf(root.path("direction").asText()),
                root.path("version").asLong(),
                days);
    }
}
