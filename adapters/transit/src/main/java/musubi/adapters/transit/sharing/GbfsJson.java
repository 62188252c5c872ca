package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** JSON as strangers write it: a name that stands twice, and anything behind the end, is a mistake. */
final class GbfsJson {

    /** What is published. */
    static final String VERSION = "3.0";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GbfsJson() {}

    /** @throws JsonProcessingException where it is no JSON, or not all of it */
    static JsonNode read(InputStream in) throws IOException {
        return JSON.readTree(in);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** What the hub itself wrote. */
    static ObjectNode readOwn(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a published file of shared vehicles is no JSON", unreadable);
        }
    }

    static byte[] bytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("shared vehicles cannot be written as JSON", unwritable);
        }
    }

    /** The objects of a list; what is none is passed over. */
    static List<ObjectNode> objects(JsonNode list) {
        var objects = new ArrayList<ObjectNode>();
        list.forEach(it -> {
            if (it instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }

    /** A text in one language, as GBFS 3.0 writes it. */
    static ArrayNode localised(String text, String language) {
        return array().add(object().put("text", text).put("language", language));
    }
}
