package musubi.adapters.emissions.energy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A firm's fiscal year by the energy law. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class EnergyController {

    private final FirmYears years;

    EnergyController(FirmYears years) {
        this.years = years;
    }

    @GetMapping("/emissions/v1/energy/{fiscalYear}")
    @Operation(
            operationId = "getEnergyYear",
            summary = "A firm's year in crude-oil equivalent, beside the threshold of 1,500 kL")
    EnergyYear energy(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        return EnergyYear.of(years.read(reader, FirmReaders.firm(firm, reader), fiscalYear));
    }
}
