package musubi.adapters.emissions.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.bill.certificate.Certificates;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.Inventory;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's fiscal year as a whole, calculated anew each time from the bills and the editions at hand. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class InventoryController {

    private final FirmYears years;
    private final Certificates certificates;

    InventoryController(FirmYears years, Certificates certificates) {
        this.years = years;
        this.certificates = certificates;
    }

    @GetMapping("/emissions/v1/inventories/{fiscalYear}")
    @Operation(
            operationId = "getInventory",
            summary =
                    "A firm's year by scope, each bill with its trace; scope 2 both ways, less certificates market-based")
    Inventory inventory(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "market") @Schema(allowableValues = {"market", "location"}) String basis,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        var reading = Basis.ofScope2(basis);
        var year = years.read(reader, FirmReaders.firm(firm, reader), fiscalYear);
        return Inventory.of(fiscalYear, reading, year.results(), certificates.deduct(reader, year, List.of()));
    }
}
