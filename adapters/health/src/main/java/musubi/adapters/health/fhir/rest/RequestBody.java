package musubi.adapters.health.fhir.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.springframework.util.unit.DataSize;

/** Reads the body of a write, bounded before and after unpacking. */
final class RequestBody {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> SAYING = Set.of("resourceType", "type");

    /** The body is larger than the server takes. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private final int limit;

    RequestBody(DataSize limit) {
        this.limit = Math.toIntExact(limit.toBytes());
    }

    byte[] read(HttpServletRequest request) throws IOException, TooLarge {
        if (request.getContentLengthLong() > limit) {
            throw new TooLarge();
        }
        try (var in = unpacked(request)) {
            var body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw new TooLarge();
            }
            return body;
        }
    }

    /** What kind of Bundle it is; empty: none. Looks no further than needed, and what is no JSON is no Bundle. */
    static String bundleType(byte[] body) {
        var said = new HashMap<String, String>();
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            while (said.size() < SAYING.size() && parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (SAYING.contains(name)) {
                    said.put(name, String.valueOf(parser.getValueAsString()));
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return ""; // the codec says what is wrong with it
        }
        return "Bundle".equals(said.get("resourceType")) ? said.getOrDefault("type", "") : "";
    }

    private static InputStream unpacked(HttpServletRequest request) throws IOException {
        return "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"))
                ? new GZIPInputStream(request.getInputStream())
                : request.getInputStream();
    }
}
