package musubi.hub.web.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.MessageListStore;
import musubi.hub.journal.story.MessageSummary;
import musubi.hub.journal.story.Story;
import musubi.hub.journal.story.StoryStore;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What came in, and what became of it. */
@RestController
@RequestMapping("/hub/messages")
@Tag(name = "messages", description = "What came in, and what became of it")
final class MessagesController {

    /** @param deliveries which deliveries to make once more; empty or absent: all of the message */
    record ReplayRequest(@Nullable Set<UUID> deliveries) {}

    /** @param id of the message that the replay made */
    record Replayed(UUID id) {}

    private final MessageListStore messages;
    private final StoryStore stories;
    private final Operations operations;
    private final CityTime time;

    MessagesController(MessageListStore messages, StoryStore stories, Operations operations, CityTime time) {
        this.messages = messages;
        this.stories = stories;
        this.operations = operations;
        this.time = time;
    }

    @GetMapping
    @Operation(operationId = "listMessages", summary = "Messages, newest first")
    Listing<MessageSummary> list(Grant grant, @ParameterObject MessageQuery query, HttpServletRequest request) {
        return Listing.of(messages.list(grant, query.filter(), query.window(time)), request);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getMessage",
            summary = "One message's whole story: notices, steps, deliveries with all attempts, decisions")
    Story get(Grant grant, @PathVariable UUID id) {
        return stories.find(grant, id).orElseThrow(() -> OperatorProblem.unknownMessage(id));
    }

    @GetMapping("/{id}/payload")
    @Operation(
            operationId = "getPayload",
            summary = "The body as received. Who reads it, and why, is written down before it is given",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> payload(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "through the operator API") String reason,
            @AuthenticationPrincipal Party operator) {
        var message = operations.open(operator, id, reason);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(message.envelope().datacontenttype()))
                .contentLength(message.payload().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id.toString())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new InputStreamResource(message.payload().open()));
    }

    @PostMapping("/{id}/replay")
    @ResponseStatus(HttpStatus.CREATED)
    @Refuses(409)
    @Operation(
            operationId = "replayMessage",
            summary = "Lets the message through once more, under today's rules and consents")
    ResponseEntity<Replayed> replay(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable ReplayRequest request,
            @AuthenticationPrincipal Party operator) {
        var chosen = request == null || request.deliveries() == null ? Set.<UUID>of() : request.deliveries();
        var replay = operations.replay(operator, id, chosen);
        return ResponseEntity.created(URI.create("/hub/messages/" + replay)).body(new Replayed(replay));
    }
}
