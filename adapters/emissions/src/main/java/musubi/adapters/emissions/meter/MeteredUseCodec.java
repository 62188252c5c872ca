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

/** Writes and reads what meters measured; it comes of a translation alone. */
final class MeteredUseCodec implements Codec<MeteredUse> {

    static final Format<MeteredUse> FORMAT = new Format<>(
            new FormatId("emissions/metered-use/1"), MeteredUse.class, "application/json", new MeteredUseCodec());

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Reading<MeteredUse> read(Payload payload) {
        try {
            return read(use(JSON.readTree(payload.bytes())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException _) {
            return new Unreadable<>(List.of(Notice.error(
                    "not-metered-use",
                    "body",
                    "This is no use that a meter measured. It is made of half hours alone; send readings to"
                            + " /energy/meters/readings.",
                    "計量された使用量の形式ではありません。計量値は /energy/meters/readings に送ってください。",
                    null)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /** What a mapper made needs no second look. */
    @Override
    public Reading<MeteredUse> review(Object data) {
        return read((MeteredUse) data);
    }

    private static Reading<MeteredUse> read(MeteredUse data) {
        return new Read<>(data, new Circumstance(null, data.meter(), null), List.of());
    }

    @Override
    public Payload write(MeteredUse data) {
        var root = JSON.createObjectNode();
        root.put("firm", data.firm()).put("meter", data.meter());
        root.putObject("name").put("en", data.name().en()).put("ja", data.name().ja());
        root.put("version", data.version());
        var days = root.putArray("days");
        data.days().forEach(it -> days.addObject()
                .put("day", it.day().toString())
                .put("kilowattHours", it.kilowattHours().toPlainString())
                .put("unknown", it.unknown())
                .put("provisional", it.provisional()));
        try {
            return Payload.of(JSON.writeValueAsBytes(root));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a use cannot be written", e);
        }
    }

    private static MeteredUse use(JsonNode root) {
        var days = new ArrayList<MeterDay>();
        for (var day : root.path("days")) {
            days.add(new MeterDay(
                    LocalDate.parse(day.path("day").asText()),
                    new BigDecimal(day.path("kilowattHours").asText()),
                    day.path("unknown").asInt(),
                    day.path("provisional").asInt()));
        }
        return new MeteredUse(
                root.path("firm").asText(),
                root.path("meter").asText(),
                new Text(root.at("/name/en").asText(), root.at("/name/ja").asText()),
                root.path("version").asLong(),
                days);
    }
}
