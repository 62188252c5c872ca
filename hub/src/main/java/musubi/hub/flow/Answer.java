package musubi.hub.flow;

import java.util.Map;

/** What the sender was told, kept with the receipt so that a repetition is told the same. At most 64 kB of body. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** The largest body that a receipt keeps, in bytes. */
    public static final int LIMIT = 64 * 1024;

    public Answer {
        headers = Map.copyOf(headers);
    }
}
