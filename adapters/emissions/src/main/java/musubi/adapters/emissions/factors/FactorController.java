package musubi.adapters.emissions.factors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Factors with their sources, for everybody: they are open data. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class FactorController {

    private final EditionShelf shelf;
    private final Activities activities;
    private final Gate gate;

    FactorController(EditionShelf shelf, Activities activities, Gate gate) {
        this.shelf = shelf;
        this.activities = activities;
        this.gate = gate;
    }

    /** The rows of one edition, with the words that its licence asks for. */
    record EditionRows(EditionView edition, List<FactorView> factors) {}

    /** @param unit the one that people write it in */
    record ActivityView(
            String id, Text name, String scope, @Nullable String category, String unit) {}

    @GetMapping("/emissions/v1/editions")
    @Operation(operationId = "listEditions", summary = "All editions of factors, and which counts for its year")
    List<EditionView> editions(@AuthenticationPrincipal @Nullable Party party) {
        var all = all(party);
        return all.list().stream().map(it -> EditionView.of(it, all)).toList();
    }

    @GetMapping("/emissions/v1/editions/{id}")
    @Operation(
            operationId = "getEdition",
            summary = "One edition with all of its rows",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EditionRows.class))))
    ResponseEntity<?> edition(@PathVariable String id, @AuthenticationPrincipal @Nullable Party party) {
        var all = all(party);
        return all.find(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(rows(it, all, it.factors())))
                .orElseGet(() -> missing(id));
    }

    @GetMapping("/emissions/v1/editions/{id}/difference")
    @Operation(
            operationId = "getEditionDifference",
            summary = "What changed from another edition to this one, row by row",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = EditionDifference.class))))
    ResponseEntity<?> difference(
            @PathVariable String id, @RequestParam String from, @AuthenticationPrincipal @Nullable Party party) {
        var all = all(party);
        var later = all.find(id).orElse(null);
        var earlier = all.find(from).orElse(null);
        return later == null || earlier == null
                ? missing(later == null ? id : from)
                : ResponseEntity.ok(EditionDifference.between(earlier, later));
    }

    @GetMapping("/emissions/v1/factors")
    @Operation(operationId = "listFactors", summary = "The factors that count for a fiscal year, with their editions")
    List<EditionRows> factors(
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = "") String activity,
            @RequestParam(defaultValue = "") String supplier,
            @AuthenticationPrincipal @Nullable Party party) {
        var all = all(party);
        var wanted = SupplierRows.folded(supplier);
        return Stream.of(Series.values())
                .flatMap(it -> all.find(it, fiscalYear).stream())
                .map(edition -> rows(
                        edition,
                        all,
                        edition.factors().stream()
                                .filter(it ->
                                        activity.isEmpty() || it.activity().equals(activity))
                                .filter(it -> wanted.isEmpty() || isOf(it, wanted))
                                .toList()))
                .filter(it -> !it.factors().isEmpty())
                .toList();
    }

    @GetMapping("/emissions/v1/activity-kinds")
    @Operation(operationId = "listActivityKinds", summary = "What can be estimated, and in which unit")
    List<ActivityView> activities() {
        return activities.list().stream()
                .map(it -> new ActivityView(
                        it.id(),
                        it.name(),
                        it.scope().text(),
                        it.category().isEmpty() ? null : it.category(),
                        it.unit().text()))
                .toList();
    }

    private Editions all(@Nullable Party party) {
        return shelf.editions(
                gate.grant(new Access.Reading(Party.orAnybody(party), FactorFormats.EDITION, "factors", null)));
    }

    private static boolean isOf(Factor factor, String supplier) {
        return SupplierRows.folded(factor.supplierNo()).equals(supplier)
                || SupplierRows.folded(factor.supplier()).equals(supplier);
    }

    private static EditionRows rows(Edition edition, Editions all, List<Factor> factors) {
        return new EditionRows(
                EditionView.of(edition, all),
                factors.stream().map(FactorView::of).toList());
    }

    private static ResponseEntity<?> missing(String id) {
        return ProblemWriter.answer(
                HttpStatus.NOT_FOUND,
                new Text(
                        "There is no edition " + id + ". All editions: /emissions/v1/editions.",
                        "係数表 " + id + " はありません。一覧は /emissions/v1/editions にあります。"));
    }
}
