package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.meter.Meters;
import musubi.hub.message.Party;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What meters measured, beside the bills. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class MeterYearController {

    private final FirmYears years;
    private final Meters meters;

    MeterYearController(FirmYears years, Meters meters) {
        this.years = years;
        this.meters = meters;
    }

    @GetMapping(path = "/emissions/v1/meters", produces = "application/json")
    @Operation(
            operationId = "getMeters",
            summary = "A firm's meters, and how each day that they measured in a fiscal year ends: none counts twice")
    MeterYear get(
            @RequestParam int fiscalYear,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        var whose = FirmReaders.firm(firm, reader);
        return MeterYear.of(years.read(reader, whose, fiscalYear), meters.list(reader, whose));
    }
}
