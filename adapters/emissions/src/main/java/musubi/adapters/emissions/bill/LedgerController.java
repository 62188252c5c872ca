package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import musubi.adapters.emissions.factors.EditionShelf;
import musubi.adapters.emissions.factors.FactorFormats;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.Inventory;
import musubi.adapters.emissions.inventory.Result;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's own fiscal year: month by month, and as a whole. Calculated anew each time from the bills and the editions at hand. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class LedgerController {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private final BillStore store;
    private final EditionShelf shelf;
    private final Estimators estimators;
    private final Gate gate;

    LedgerController(BillStore store, EditionShelf shelf, Estimators estimators, Gate gate) {
        this.store = store;
        this.shelf = shelf;
        this.estimators = estimators;
        this.gate = gate;
    }

    @GetMapping("/emissions/v1/ledger/{fiscalYear}")
    @Operation(
            operationId = "getEmissionLedger",
            summary = "The firm's own year by month, site and source, with yen beside CO2")
    Ledger ledger(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "billed") String view,
            @AuthenticationPrincipal Party firm) {
        return Ledger.of(fiscalYear, Ledger.View.of(view), outcomes(fiscalYear, firm));
    }

    @GetMapping("/emissions/v1/inventories/{fiscalYear}")
    @Operation(
            operationId = "getInventory",
            summary = "The firm's own year by scope, each bill with its trace; scope 2 both ways")
    Inventory inventory(@PathVariable int fiscalYear, @AuthenticationPrincipal Party firm) {
        return Inventory.of(
                fiscalYear,
                outcomes(fiscalYear, firm).stream()
                        .map(LedgerController::result)
                        .toList());
    }

    private List<Outcome> outcomes(int fiscalYear, Party firm) {
        if (fiscalYear < FIRST || fiscalYear > LAST) {
            throw new IllegalArgumentException("A fiscal year stands between " + FIRST + " and " + LAST + ".");
        }
        var grant = gate.grant(new Access.Reading(firm, BillFormats.TABLE, "ledger", firm.id()));
        var factors = gate.grant(new Access.Reading(firm, FactorFormats.EDITION, "ledger", null));
        var rows = store.list(grant, firm.id(), fiscalYear);
        return new Sorting(estimators.with(shelf.editions(factors)), List.of())
                .sort(new BillTable(rows, List.of(), 0, List.of()));
    }

    private static Result result(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Calculated(var _, var result, var _) -> result;
            case Outcome.Unresolved(var row, var reason, var text) ->
                new Result.Unresolved(Sorting.use(row), reason, text, List.of());
            case Outcome.Duplicate _, Outcome.Rejected _ ->
                throw new IllegalStateException(
                        "kept, and not usable: " + outcome.row().line());
        };
    }
}
