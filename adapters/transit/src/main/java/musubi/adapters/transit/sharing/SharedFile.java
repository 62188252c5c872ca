package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One file of GBFS 3.0.
 *
 * @param lastUpdated when the operator's data were as they say
 * @param ttl seconds until the operator has others
 * @param data the member {@code data}
 */
record SharedFile(GbfsName name, Instant lastUpdated, int ttl, ObjectNode data) {

    /** The same with other data. */
    SharedFile with(ObjectNode other) {
        return new SharedFile(name, lastUpdated, ttl, other);
    }

    /** The whole file. */
    byte[] bytes() {
        var file = GbfsJson.object();
        file.put("last_updated", lastUpdated.toString());
        file.put("ttl", ttl);
        file.put("version", GbfsJson.VERSION);
        file.set("data", data);
        return GbfsJson.bytes(file);
    }
}
