package musubi.hub.web.console;

import java.util.Set;
import java.util.UUID;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Grant;
import musubi.hub.journal.story.StoryStore;
import musubi.hub.message.Party;
import musubi.hub.web.operator.Operations;
import musubi.hub.web.operator.OperatorProblem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One message's story as a waterfall, and what one can do about it. */
@PageController
@RequestMapping("/console/messages/{id}")
final class StoryController {

    private final StoryStore stories;
    private final Operations operations;

    StoryController(StoryStore stories, Operations operations) {
        this.stories = stories;
        this.operations = operations;
    }

    @GetMapping
    String story(Grant grant, @PathVariable UUID id, Model model) {
        var story = stories.find(grant, id).orElseThrow(() -> OperatorProblem.unknownMessage(id));
        model.addAttribute("story", story);
        model.addAttribute("waterfall", Waterfall.of(story));
        return "console/story";
    }

    /** Shows the body. Who looked, and why, is written down first; that is why this is no link. */
    @PostMapping("/payload")
    String payload(Grant grant, @PathVariable UUID id, @RequestParam String reason, Party operator, Model model) {
        var message = operations.open(operator, id, reason);
        model.addAttribute("payload", PayloadText.of(message.payload()));
        return story(grant, id, model);
    }

    @PostMapping("/payload/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam String reason, Party operator) {
        var payload = operations.open(operator, id, reason).payload();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(payload.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id.toString())
                                .build()
                                .toString())
                .body(new InputStreamResource(payload.open()));
    }

    /** Where a reload of the shown body, or a change of language, leads. */
    @GetMapping({"/payload", "/payload/file"})
    String hideAgain(@PathVariable UUID id) {
        return "redirect:/console/messages/" + id;
    }

    /** @param delivery the deliveries to make once more; none: all */
    @PostMapping("/replay")
    String replay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<UUID> delivery,
            Party operator,
            RedirectAttributes told) {
        var replay = operations.replay(operator, id, delivery);
        told.addFlashAttribute("done", "done.replayed");
        return "redirect:/console/messages/" + replay;
    }

    @PostMapping("/deliveries/{delivery}/cancel")
    String cancel(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam String reason,
            Party operator,
            RedirectAttributes told) {
        operations.cancel(operator, delivery, reason);
        told.addFlashAttribute("done", "done.cancelled");
        return "redirect:/console/messages/" + id;
    }

    @PostMapping("/deliveries/{delivery}/skip")
    String skip(
            @PathVariable UUID id,
            @PathVariable UUID delivery,
            @RequestParam String reason,
            Party operator,
            RedirectAttributes told) {
        operations.skip(operator, delivery, reason);
        told.addFlashAttribute("done", "done.skipped");
        return "redirect:/console/messages/" + id;
    }
}
