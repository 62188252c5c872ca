package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shared vehicles of all operators, for everybody, as GBFS 3.0: its own file names at fixed addresses. */
@RestController
@Tag(name = "sharing", description = "Shared bicycles and scooters")
final class GbfsController {

    private final SharedFileStore store;
    private final Discovery discovery;
    private final Gate gate;

    GbfsController(SharedFileStore store, Discovery discovery, Gate gate) {
        this.store = store;
        this.discovery = discovery;
        this.gate = gate;
    }

    /** All systems of the city (GBFS 3.0, manifest.json). */
    @GetMapping("/transit/gbfs/manifest.json")
    @Operation(
            operationId = "getSharedSystems",
            summary = "All systems of shared vehicles, as a GBFS 3.0 manifest",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SharedBody.class))))
    ResponseEntity<byte[]> manifest(@AuthenticationPrincipal @Nullable Party party) {
        return given(discovery.manifest(grant(party, "systems")));
    }

    /** One file of one system; {@code gbfs.json} and {@code gbfs_versions.json} say where the others are. */
    @GetMapping("/transit/gbfs/{operator}/{file}.json")
    @Operation(
            operationId = "getSharedFile",
            summary = "One file of an operator's shared vehicles, as GBFS 3.0",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = SharedBody.class))))
    ResponseEntity<?> file(
            @PathVariable String operator, @PathVariable String file, @AuthenticationPrincipal @Nullable Party party) {
        var grant = grant(party, operator);
        return switch (file) {
            case "gbfs" ->
                discovery
                        .feeds(grant, operator)
                        .<ResponseEntity<?>>map(this::given)
                        .orElseGet(() -> missing(operator));
            case "gbfs_versions" ->
                discovery
                        .versions(grant, operator)
                        .<ResponseEntity<?>>map(this::given)
                        .orElseGet(() -> missing(operator));
            default ->
                GbfsName.find(file)
                        .filter(it -> it.word().equals(file))
                        .flatMap(name -> discovery.file(grant, operator, name))
                        .<ResponseEntity<?>>map(GbfsController::given)
                        .orElseGet(() -> missing(operator));
        };
    }

    private static ResponseEntity<byte[]> given(PublishedFile file) {
        return ResponseEntity.ok()
                .eTag("\"" + file.sha256() + "\"")
                .lastModified(file.lastUpdated())
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(Math.min(file.ttl(), 60)))
                        .cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.bytes());
    }

    private ResponseEntity<byte[]> given(ObjectNode file) {
        var bytes = GbfsJson.bytes(file);
        return ResponseEntity.ok()
                .eTag("\"" + Payload.of(bytes).sha256Hex() + "\"")
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }

    private Grant grant(@Nullable Party party, String what) {
        return gate.grant(new Access.Reading(Party.orAnybody(party), SharingFormats.GBFS, what, null));
    }

    private static ResponseEntity<?> missing(String operator) {
        return ProblemWriter.answer(
                HttpStatus.NOT_FOUND,
                new Text(
                        "There is no such file of " + operator + ". All systems: /transit/gbfs/manifest.json.",
                        operator + "のファイルはありません。一覧は/transit/gbfs/manifest.jsonにあります。"));
    }
}
