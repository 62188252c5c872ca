package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.planner.Planner;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
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
@Tag(name = "trips", description = "From one place to another")
@RequestMapping({"/otp/gtfs/v1", "/otp/gtfs/v1/"})
class GraphQlController {

    /** Far beyond any query that an app writes. */
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {};

    private final Planner planner;
    private final Gate gate;
    private final Spool spool;

    GraphQlController(Planner planner, Gate gate, Spool spool) {
        this.planner = planner;
        this.gate = gate;
        this.spool = spool;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Refuses({503, 504})
    @Operation(
            operationId = "askPlanner",
            summary = "OpenTripPlanner's GTFS schema by GraphQL",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = GraphQlBody.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What was asked for, or what is wrong with the question",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = GraphQlAnswer.class))))
    ResponseEntity<byte[]> post(InputStream body, Locale locale, @AuthenticationPrincipal @Nullable Party party)
            throws IOException {
        return answer(JSON.readValue(read(body), GraphQlBody.class), locale, party);
    }

    /** The bare query, as some clients of OpenTripPlanner send it. */
    @PostMapping(consumes = "application/graphql")
    @Hidden
    ResponseEntity<byte[]> postQuery(InputStream body, Locale locale, @AuthenticationPrincipal @Nullable Party party)
            throws IOException {
        return answer(new GraphQlBody(new String(read(body), StandardCharsets.UTF_8), null, null), locale, party);
    }

    /** As "GraphQL over HTTP" has it; the schema has no mutations. */
    @GetMapping
    @Refuses({503, 504})
    @Operation(
            operationId = "askPlannerByAddress",
            summary = "OpenTripPlanner's GTFS schema by GraphQL, with the question in the address",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "What was asked for, or what is wrong with the question",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = GraphQlAnswer.class))))
    ResponseEntity<byte[]> get(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "{}") String variables,
            @RequestParam(required = false) @Nullable String operationName,
            Locale locale,
            @AuthenticationPrincipal @Nullable Party party)
            throws JsonProcessingException {
        return answer(new GraphQlBody(query, JSON.readValue(variables, VARIABLES), operationName), locale, party);
    }

    private ResponseEntity<byte[]> answer(GraphQlBody body, Locale locale, @Nullable Party party) {
        Reader.grant(gate, party).require(GtfsFormats.STATIC);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(planner.answer(body.request(locale)));
    }

    private byte[] read(InputStream body) throws IOException {
        try (var received = spool.receive(body, -1, MAX_BODY_BYTES)) {
            return received.payload().bytes();
        }
    }
}
