package musubi.adapters.emissions.bill;

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
import java.util.Map;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Refuses;
import musubi.hub.flow.ProblemAnswers;
import musubi.hub.message.Party;
import musubi.hub.message.Spool;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a firm's own tables are read, said once and remembered. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class MappingController {

    static final String MAPPINGS = "/emissions/v1/mappings";

    /** No mapping at all, not even the supplier's. */
    static final String NONE = "none";

    static final Text UNKNOWN = new Text(
            "There is no mapping of this name. Mappings: /emissions/v1/mappings; a name is of letters, digits and hyphens.",
            "この名前の列の対応はありません。一覧: /emissions/v1/mappings（名前は英数字とハイフン）");

    @Schema(name = "BillMappings")
    record All(List<MappingView> mappings) {}

    /** As it is sent: without its name, which the path says. */
    @Schema(name = "BillMappingRequest")
    record Sent(
            Map<String, List<String>> columns,
            int headLine,
            String sheet,
            String site,
            String activity,
            String supplier,
            String menu,
            String unit) {}

    private final Mappings mappings;
    private final Spool spool;

    MappingController(Mappings mappings, Spool spool) {
        this.mappings = mappings;
        this.spool = spool;
    }

    @GetMapping(path = MAPPINGS, produces = "application/json")
    @Operation(operationId = "listBillMappings", summary = "How the caller's own tables of bills are read")
    All list(@AuthenticationPrincipal Party firm) {
        return new All(mappings.list(firm).entrySet().stream()
                .map(it -> MappingView.of(it.getKey(), it.getValue()))
                .toList());
    }

    @PutMapping(path = MAPPINGS + "/{id}", consumes = "application/json", produces = "application/json")
    @Refuses(422)
    @Operation(
            operationId = "putBillMapping",
            summary =
                    "Remembers which column is what; where it names a supplier, tables of that supplier are read by it",
            requestBody =
                    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Sent.class))),
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "As tables are read from now on",
                            content = @Content(schema = @Schema(implementation = MappingView.class))))
    ResponseEntity<Object> put(@PathVariable String id, @AuthenticationPrincipal Party firm, HttpServletRequest request)
            throws IOException {
        if (!MappingCodec.isId(id)) {
            return ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
        }
        try (var body = spool.receive(request.getInputStream(), request.getContentLengthLong(), Mappings.largest())) {
            return ProblemAnswers.of(mappings.keep(firm, id, body.payload(), source(id)));
        }
    }

    @DeleteMapping(MAPPINGS + "/{id}")
    @Operation(
            operationId = "deleteBillMapping",
            summary = "Forgets a mapping",
            responses = @ApiResponse(responseCode = "204", description = "It is no more"))
    ResponseEntity<Object> delete(@PathVariable String id, @AuthenticationPrincipal Party firm) {
        return MappingCodec.isId(id)
                ? ProblemAnswers.of(mappings.forget(firm, id, source(id)))
                : ProblemWriter.answer(HttpStatus.NOT_FOUND, UNKNOWN);
    }

    private static URI source(String id) {
        return URI.create("https:" + MAPPINGS + "/" + id);
    }
}
