package musubi.hub.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;

/** The few values of the journal that are JSON in their column. */
public final class JournalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(String.class, new Storable()))
            .build();
    private static final TypeReference<List<Notice>> NOTICES = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private JournalJson() {}

    /** A notice may repeat what a sender wrote, and jsonb holds neither NUL nor half a surrogate pair. */
    private static final class Storable extends StdScalarSerializer<String> {

        private static final long serialVersionUID = 1L;

        Storable() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.replaceAll("[\\x00\\p{Cs}]", "\ufffd"));
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + value.getClass(), e);
        }
    }

    public static List<Notice> notices(String json) {
        return read(json, NOTICES);
    }

    public static List<Step> steps(String json) {
        return read(json, STEPS);
    }

    static Map<String, String> strings(String json) {
        return read(json, STRINGS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds JSON that it did not write", e);
        }
    }
}
