package musubi.adapters.health.fhir.rest;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A write as the journal keeps it: the body as received where it says all by itself, otherwise a transaction Bundle of
 * one entry around it, with the request beside (FHIR R4 §3.1.0.11), so that what is kept can be understood and replayed.
 *
 * @param url relative to the base, for example {@code Patient/4711} or {@code Patient?identifier=…}; empty for a Bundle
 */
record Transcript(
        String method,
        String url,
        String contentType,
        @Nullable String ifNoneExist,
        byte[] body) {

    private static final String JSON_PATCH = "application/json-patch+json";

    Payload payload() {
        return saysAll() ? Payload.of(body) : Payload.of(bundle("").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The write and how it was refused; reading it gives the outcome's errors back.
     *
     * @param outcome the OperationOutcome that the sender got, as JSON
     */
    Payload refused(int status, String outcome) {
        var response = ",\"response\":{\"status\":\"" + status + "\",\"outcome\":" + outcome + "}";
        return Payload.of(bundle(response).getBytes(StandardCharsets.UTF_8));
    }

    /** The media type without its parameters. */
    String mediaType() {
        return contentType.split(";", 2)[0].strip();
    }

    private boolean saysAll() {
        var conditional = url.contains("?") || ifNoneExist != null;
        return !conditional && (method.equals("POST") || method.equals("PUT"));
    }

    private String bundle(String response) {
        var condition = ifNoneExist == null ? "" : ",\"ifNoneExist\":" + quoted(ifNoneExist);
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{" + resource()
                + "\"request\":{\"method\":" + quoted(method) + ",\"url\":" + quoted(url.isEmpty() ? "/" : url)
                + condition + "}" + response + "}]}";
    }

    /** A JSON Patch travels in a Binary (FHIR R4 §3.1.0.11.2). */
    private String resource() {
        if (body.length == 0) {
            return "";
        }
        if (mediaType().equals(JSON_PATCH)) {
            return "\"resource\":{\"resourceType\":\"Binary\",\"contentType\":\"" + JSON_PATCH + "\",\"data\":\""
                    + Base64.getEncoder().encodeToString(body) + "\"},";
        }
        return "\"resource\":" + new String(body, StandardCharsets.UTF_8).strip() + ",";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
