package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's fiscal year month by month, calculated anew each time from the bills and the editions at hand. */
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
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return Ledger.of(
                fiscalYear,
                Ledger.View.of(view),
                years.read(reader, FirmReaders.firm(firm, reader), fiscalYear).outcomes());
    }

    @GetMapping("/emissions/v1/ledger/{fiscalYear}/reconciliation")
    @Operation(
            operationId = "getEmissionReconciliation",
            summary = "What the twelve bills and the calendar's twelve months come to, and what lies between them")
    Reconciliation reconciliation(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        var of = FirmReaders.firm(firm, reader);
        return Reconciliation.of(years.read(reader, of, fiscalYear), years.read(reader, of, fiscalYear + 1));
    }
}
