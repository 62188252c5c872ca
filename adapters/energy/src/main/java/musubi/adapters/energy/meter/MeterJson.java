package musubi.adapters.energy.meter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** The JSON of meters beside the readings: strict about what it reads, without members that say nothing. */
public final class MeterJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private MeterJson() {}

    /** What became of a body: its value, or what is wrong with it. */
    public record Found<T>(@Nullable T value, @Nullable Notice wrong) {}

    public static <T> Found<T> read(Payload payload, Class<T> type) {
        try {
            var value = JSON.readValue(payload.bytes(), type);
            return value == null ? new Found<>(null, wrong("body", "is empty")) : new Found<>(value, null);
        } catch (JsonMappingException e) {
            var place = e.getPath().stream()
                    .map(it -> it.getFieldName() == null ? String.valueOf(it.getIndex()) : it.getFieldName())
                    .reduce((one, other) -> one + "." + other)
                    .orElse("body");
            var why = e.getCause() instanceof IllegalArgumentException own ? own.getMessage() : "cannot be read";
            return new Found<>(null, wrong(place, String.valueOf(why)));
        } catch (JsonProcessingException e) {
            return new Found<>(null, wrong("line " + e.getLocation().getLineNr(), "is not JSON in UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException("the body " + payload.sha256Hex() + " cannot be read", e);
        }
    }

    public static Answer answer(int status, Object body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), bytes(body));
    }

    /** Problem details (RFC 9457), for an effect that refuses. */
    public static Answer problem(int status, Text text, List<Notice> notices) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("status", status);
        problem.put("detail", text.en());
        problem.put("detailJa", text.ja());
        problem.put("notices", notices);
        return new Answer(status, Map.of("Content-Type", "application/problem+json"), bytes(problem));
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an own record cannot be written as JSON", e);
        }
    }

    private static Notice wrong(String place, String what) {
        return Notice.error(
                "wrong-member",
                place,
                place + " " + what + ". See /docs for the form.",
                place + " を読み取れません（" + what + "）。形式は /docs を参照してください。",
                null);
    }
}
