package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import musubi.adapters.energy.openadr.contract.DoorContract;
import musubi.adapters.energy.openadr.wire.AuthServerInfo;
import musubi.adapters.energy.openadr.wire.NotifierTopicsResponse;
import musubi.adapters.energy.openadr.wire.NotifiersResponse;
import musubi.hub.adapter.TokenService;
import musubi.hub.message.Party;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What tells clients where to get tokens, how they are notified, and which topic is about what they may know. */
@RestController
@Hidden
final class NotifierController {

    private static final String TOPICS = ObjectPaths.TOPICS;

    private final ObjectReads reads;
    private final DoorContract contract;
    private final TopicNotes notes;
    private final URI tokenUrl;

    NotifierController(
            ObjectReads reads,
            DoorContract contract,
            TopicNotes notes,
            TokenService tokens,
            OpenAdrProperties properties) {
        this.contract = contract;
        this.notes = notes;
        this.reads = reads;
        this.tokenUrl = properties.tokenUrl() == null ? tokens.tokenEndpoint() : properties.tokenUrl();
    }

    @GetMapping(ObjectPaths.BASE + "/auth/server")
    AuthServerInfo authServer() {
        return new AuthServerInfo(tokenUrl.toString());
    }

    /** What the door promises, as OpenAPI. */
    @GetMapping(ObjectPaths.CONTRACT)
    ResponseEntity<byte[]> contract() {
        return ResponseEntity.ok().header("Content-Type", "application/yaml").body(contract.yaml());
    }

    @GetMapping(ObjectPaths.BASE + "/notifiers")
    NotifiersResponse notifiers() {
        return notes.notifiers();
    }

    @GetMapping(TOPICS + "/programs")
    NotifierTopicsResponse programs(@AuthenticationPrincipal Party party) {
        return Topics.all(of(party, Noun.PROGRAM.path()));
    }

    @GetMapping(TOPICS + "/programs/{programID}")
    NotifierTopicsResponse program(@PathVariable String programID, @AuthenticationPrincipal Party party) {
        seen(party, Noun.PROGRAM, programID);
        return Topics.one(of(party, Topics.program(programID)));
    }

    @GetMapping(TOPICS + "/programs/{programID}/events")
    NotifierTopicsResponse eventsOfProgram(@PathVariable String programID, @AuthenticationPrincipal Party party) {
        seen(party, Noun.PROGRAM, programID);
        return Topics.all(of(party, Topics.eventsOfProgram(programID)));
    }

    /** Everybody's objects at once are for business logic. */
    @GetMapping(TOPICS + "/{noun:events|reports|subscriptions|vens|resources}")
    NotifierTopicsResponse all(@PathVariable String noun, @AuthenticationPrincipal Party party) {
        if (!(Viewer.of(party) instanceof Viewer.Logic)) {
            throw new ObjectRefused(
                    403,
                    "for-business-logic",
                    "",
                    "This topic is for business logic. A VEN's own are below notifiers/mqtt/topics/vens/{venID}.",
                    "このトピックは BL 専用です。VEN は notifiers/mqtt/topics/vens/{venID} 以下を利用してください。");
        }
        return Topics.all(of(party, noun));
    }

    @GetMapping(TOPICS + "/vens/{venID}")
    NotifierTopicsResponse ven(@PathVariable String venID, @AuthenticationPrincipal Party party) {
        return Topics.one(treeOf(Noun.VEN.path(), venID, party));
    }

    @GetMapping(TOPICS + "/vens/{venID}/{noun:events|programs|resources}")
    NotifierTopicsResponse ofVen(
            @PathVariable String venID, @PathVariable String noun, @AuthenticationPrincipal Party party) {
        return Topics.all(treeOf(noun, venID, party));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(ObjectRefused refused) {
        return refused.response();
    }

    private String of(Party party, String root) {
        return notes.names().of(Viewer.of(party), root);
    }

    private String treeOf(String path, String ven, Party party) {
        return notes.names().ofVen(path, ven, client(seen(party, Noun.VEN, ven)));
    }

    private String seen(Party party, Noun noun, String id) {
        return reads.find(party, noun, id).orElseThrow(() -> ObjectRefused.missing(noun));
    }

    private static String client(String ven) {
        try {
            return ObjectCodec.JSON.readTree(ven).path("clientID").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the store keeps JSON", e);
        }
    }
}
