package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/**
 * A file of GBFS 3.0 as {@code /openapi.json} describes it: what all files have.
 *
 * @param lastUpdated with offset (RFC 3339)
 * @param ttl in seconds
 * @param data what the file is about, as GBFS 3.0 has it
 */
@Schema(name = "GbfsFile")
record SharedBody(
        @JsonProperty("last_updated") String lastUpdated,
        @JsonProperty("ttl") int ttl,
        @JsonProperty("version") String version,
        @JsonProperty("data") Map<String, Object> data) {}
