package musubi.adapters.energy.openadr;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import musubi.hub.message.Party;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lists and single objects. The contract of the standard says what they are ({@link musubi.adapters.energy.openadr.contract.DoorContract}). */
@RestController
@Hidden
final class ObjectReadController {

    private final ObjectReads reads;

    ObjectReadController(ObjectReads reads) {
        this.reads = reads;
    }

    @GetMapping(ObjectPaths.LIST)
    ResponseEntity<byte[]> list(
            @PathVariable String noun, @AuthenticationPrincipal Party party, HttpServletRequest request) {
        var page = reads.list(party, ObjectPaths.noun(noun), new QueryString(request));
        return json(page.stream().collect(Collectors.joining(",", "[", "]")));
    }

    @GetMapping(ObjectPaths.ONE)
    ResponseEntity<byte[]> get(
            @PathVariable String noun, @PathVariable String id, @AuthenticationPrincipal Party party) {
        var kind = ObjectPaths.noun(noun);
        return json(reads.find(party, kind, id).orElseThrow(() -> ObjectRefused.missing(kind)));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ObjectRefused refused) {
        return refused.response();
    }

    private static ResponseEntity<byte[]> json(String body) {
        return ResponseEntity.ok()
                .header("Content-Type", ObjectFormats.MEDIA_TYPE)
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
