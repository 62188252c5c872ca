package musubi.adapters.emissions.intensity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.FirmYears;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.mandate.FirmReaders;
import musubi.adapters.emissions.production.Output;
import musubi.adapters.emissions.production.OutputUnit;
import musubi.adapters.emissions.production.Outputs;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What one of a firm's products emits. */
@RestController
@Tag(name = "emissions", description = "Emissions of a firm, from what it used")
final class IntensityController {

    private final FirmYears years;
    private final Outputs outputs;

    IntensityController(FirmYears years, Outputs outputs) {
        this.years = years;
        this.outputs = outputs;
    }

    @GetMapping("/emissions/v1/intensities/{fiscalYear}")
    @Operation(
            operationId = "getIntensities",
            summary = "What one unit of each of a firm's products emits, by a stated allocation rule")
    Intensities intensities(
            @PathVariable int fiscalYear,
            @RequestParam(defaultValue = "market") @Schema(allowableValues = {"market", "location"}) String basis,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = FirmReaders.OWN) String firm,
            @AuthenticationPrincipal Party reader) {
        var reading = Basis.ofScope2(basis);
        var whose = FirmReaders.firm(firm, reader);
        var year = years.read(reader, whose, fiscalYear);
        var made = outputs.list(reader, whose, fiscalYear);
        return Intensities.of(year, made, unit(made, rule), reading);
    }

    /** Where all is counted in one unit, that is the rule; null where nothing was made. */
    private static @Nullable OutputUnit unit(List<Output> made, String rule) {
        var units = made.stream().map(Output::unit).distinct().sorted().toList();
        if (rule.isEmpty() && units.size() > 1) {
            throw new IllegalArgumentException("Products are counted in several units. Say by which: rule="
                    + units.stream().map(OutputUnit::text).collect(Collectors.joining(" or rule=")) + ".");
        }
        return rule.isEmpty()
                ? units.stream().findFirst().orElse(null)
                : Stream.of(OutputUnit.values())
                        .filter(it -> it.text().equals(rule))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("A rule is a unit of production: "
                                + Stream.of(OutputUnit.values())
                                        .map(OutputUnit::text)
                                        .collect(Collectors.joining(", ")) + "."));
    }
}
