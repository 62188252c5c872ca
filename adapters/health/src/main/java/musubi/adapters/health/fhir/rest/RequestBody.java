package musubi.adapters.health.fhir.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.springframework.util.unit.DataSize;

/** Reads the body of a write, bounded before and after unpacking. */
final class RequestBody {

    private static final JsonFactory JSON = new JsonFactory();

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

    /** Whether it is a Bundle of independent requests; looks no further than needed, and what is no JSON is none. */
    static boolean isBatch(byte[] body) {
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("type")) {
                    return "batch".equals(parser.getValueAsString());
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false; // the codec says what is wrong with it
        }
    }

    private static InputStream unpacked(HttpServletRequest request) throws IOException {
        return "gzip".equalsIgnoreCase(request.getHeader("Content-Encoding"))
                ? new GZIPInputStream(request.getInputStream())
                : request.getInputStream();
    }
}
