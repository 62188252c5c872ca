package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.hub.message.Notice;

/** Counts, notices and answers as JSON. */
final class FeedJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private FeedJson() {}

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a feed's own record cannot be written as JSON", e);
        }
    }

    static byte[] bytes(Object value) {
        return text(value).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static List<Notice> notices(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Map<String, Long> counts(String json) {
        // PostgreSQL orders the keys of jsonb by length
        return new TreeMap<>(read(json, new TypeReference<Map<String, Long>>() {}));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the feed store holds JSON that is not its own", e);
        }
    }
}
