package musubi.adapters.energy.meter.point;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** How CSV files are read: the mappings for everybody, and the caller's own. */
@RestController
@Tag(name = "meters", description = "What meters measured, by half hours, and who may read it")
final class SourceController {

    static final String SOURCES = "/energy/meters/sources";

    /** A request line with a larger one is refused; and so is what the partner would have to keep in mind. */
    private static final int LARGEST = 6_000;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    @Schema(name = "MeterSourceEntry")
    record Source(String id, MeterSource mapping) {}

    @Schema(name = "MeterSources")
    record Sources(List<Source> sources) {}

    private final SourceStore store;
    private final RegisterInlet inlet;
    private final Spool spool;
    private final Gate gate;

    SourceController(SourceStore store, RegisterInlet inlet, Spool spool, Gate gate) {
        this.store = store;
        this.inlet = inlet;
        this.spool = spool;
        this.gate = gate;
    }

    @GetMapping(path = SOURCES, produces = "application/json")
    @Operation(operationId = "listMeterSources", summary = "The mappings by which the caller's CSV files can be read")
    Sources list(@AuthenticationPrincipal Party reader) {
        var grant = gate.grant(new Access.Reading(reader, SourceStore.FORMAT, "sources", null));
        return new Sources(store.list(grant).entrySet().stream()
                .map(it -> new Source(it.getKey(), it.getValue()))
                .toList());
    }

    @PutMapping(path = SOURCES + "/{id}", consumes = "application/json", produces = "application/json")
    @Refuses(422)
    @Operation(
            operationId = "putMeterSource",
            summary = "Says how CSV files of one form are to be read, for the caller's own files",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = MeterSource.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As files are read from now on",
                            content = @Content(schema = @Schema(implementation = MeterSource.class))))
    ResponseEntity<?> put(@PathVariable String id, @AuthenticationPrincipal Party sender, HttpServletRequest request)
            throws IOException {
        if (!ID.matcher(id).matches()) {
            return ProblemWriter.answer(
                    HttpStatus.NOT_FOUND,
                    new Text(
                            "The name of a mapping is of lower-case letters, digits and hyphens.",
                            "読み取り定義の名前は英小文字・数字・ハイフンです。"));
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), LARGEST)) {
            return ProblemAnswers.of(inlet.admit(
                    sender, "PUT sources/" + id, body.payload(), URI.create("https:" + request.getRequestURI())));
        }
    }
}
