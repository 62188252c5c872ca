package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.Inventory;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's fiscal year: month by month, and as a whole. Calculated anew each time from the bills and the editions at hand. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class LedgerController {

    private final FirmYears years;

    LedgerController(FirmYears years) {
        this.years = years;
    }

    @GetMapping("/emissions/v1/ledger/{fiscalYear}")
    @Operation(
            operationId = "getEmissionLedger",
            summary = "A firm's year by month, site and source, with yen beside CO2")
    Ledger ledger(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "billed") String view,
            @RequestParam(defaultValue = "") String firm,
            @AuthenticationPrincipal Party reader) {
        return Ledger.of(
                fiscalYear,
                Ledger.View.of(view),
                years.read(reader, either(firm, reader), fiscalYear).outcomes());
    }

    @GetMapping("/emissions/v1/ledger/{fiscalYear}/reconciliation")
    @Operation(
            operationId = "getEmissionReconciliation",
            summary = "What the twelve bills and the calendar's twelve months come to, and what lies between them")
    Reconciliation reconciliation(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "") String firm,
            @AuthenticationPrincipal Party reader) {
        var of = either(firm, reader);
        return Reconciliation.of(years.read(reader, of, fiscalYear), years.read(reader, of, fiscalYear + 1));
    }

    @GetMapping("/emissions/v1/inventories/{fiscalYear}")
    @Operation(
            operationId = "getInventory",
            summary = "A firm's year by scope, each bill with its trace; scope 2 both ways")
    Inventory inventory(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "market") @Schema(allowableValues = {"market", "location"}) String basis,
            @RequestParam(defaultValue = "") String firm,
            @AuthenticationPrincipal Party reader) {
        return Inventory.of(
                fiscalYear,
                Basis.ofScope2(basis),
                years.read(reader, either(firm, reader), fiscalYear).results());
    }

    /** Who names no firm asks of its own. */
    private static String either(String firm, Party reader) {
        return firm.isEmpty() ? reader.id() : firm;
    }
}
