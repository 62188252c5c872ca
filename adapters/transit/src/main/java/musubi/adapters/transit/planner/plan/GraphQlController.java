package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.planner.Planner;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** OpenTripPlanner's own API at its own path, so that existing clients work unchanged. The answer's bytes are the engine's. */
@RestController
@RequestMapping({"/otp/gtfs/v1", "/otp/gtfs/v1/"})
class GraphQlController {

    /** Far beyond any query that an app writes. */
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Planner planner;
    private final Gate gate;

    GraphQlController(Planner planner, Gate gate) {
        this.planner = planner;
        this.gate = gate;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(InputStream body, Locale locale, @AuthenticationPrincipal @Nullable Party party)
            throws IOException {
        var bytes = body.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw GraphQlErrors.tooLarge(MAX_BODY_BYTES);
        }
        return answer(JSON.readValue(bytes, GraphQlBody.class), locale, party);
    }

    /** OpenTripPlanner's older clients send the bare query. */
    @PostMapping(consumes = "application/graphql")
    ResponseEntity<byte[]> postQuery(InputStream body, Locale locale, @AuthenticationPrincipal @Nullable Party party)
            throws IOException {
        var bytes = body.readNBytes(MAX_BODY_BYTES + 1);
        return answer(new GraphQlBody(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), null, null), locale, party);
    }

    @GetMapping
    ResponseEntity<byte[]> get(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String variables,
            @RequestParam(required = false) @Nullable String operationName,
            Locale locale,
            @AuthenticationPrincipal @Nullable Party party)
            throws JsonProcessingException {
        var read = variables == null ? Map.<String, Object>of() : JSON.readValue(variables, Map.class);
        return answer(new GraphQlBody(query, read, operationName), locale, party);
    }

    private ResponseEntity<byte[]> answer(GraphQlBody body, Locale locale, @Nullable Party party) {
        Reader.grant(gate, party);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(planner.answer(body.request(locale)));
    }
}
