package musubi.adapters.emissions.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.FactorView;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What is said of one item: a figure with its trace, or why there is none. Numbers are decimal strings. */
public record EstimateAnswer(
        @Schema(allowableValues = {"calculated", "unresolved"})
        String status,

        @Schema(description = "as it was asked") @Nullable String site,

        @Schema(description = "the id of what it was taken for, or what was asked for")
        String activity,

        @Schema(description = "1, 2, 3; ozone and biogenic stand in no total") @Nullable
        String scope,

        @Schema(description = "of scope 3") @Nullable String category,

        @Schema(description = "of the first figure", example = "0.229000") @Nullable
        String tonnes,

        @Schema(
                description = "what the tonnes are of",
                allowableValues = {"CO2", "CO2e"})
        @Nullable
        String gas,

        @Nullable List<FigureView> figures,
        @Nullable EnergyView energy,

        @Schema(description = "what was probably meant, where the quantity is doubtful") @Nullable
        String likelyUnit,

        @Schema(description = "why it is unresolved, for machines") @Nullable
        String reason,

        @Schema(description = "why it is unresolved, and what to do") @Nullable
        Text text,

        @Schema(description = "what to choose from") @Nullable
        List<String> candidates,

        @Schema(description = "what else is to be known of it") @Nullable
        List<Notice> notices) {

    /** @param basis table, law, basic, adjusted, market, location or gwp */
    record FigureView(String basis, String tonnes, String gas, TraceView trace) {}

    /** @param edition its id, below {@code /emissions/v1/editions} */
    record TraceView(FactorView factor, String edition, String formula, Map<String, String> inputs, String rounding) {}

    /** As the energy law counts it. */
    record EnergyView(String gigajoules, String crudeOilKilolitres, String heat, String edition) {}

    public static EstimateAnswer of(Result result) {
        return switch (result) {
            case Result.Calculated calculated -> calculated(calculated);
            case Result.Unresolved(var use, var reason, var text, var candidates) ->
                new EstimateAnswer(
                        "unresolved",
                        said(use.site()),
                        use.activity(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        reason,
                        text,
                        candidates.isEmpty() ? null : candidates,
                        null);
        };
    }

    private static EstimateAnswer calculated(Result.Calculated it) {
        var first = it.figures().getFirst();
        return new EstimateAnswer(
                "calculated",
                said(it.use().site()),
                it.activity().id(),
                it.activity().scope().text(),
                said(it.activity().category()),
                first.tonnes().toPlainString(),
                first.gas().text(),
                it.figures().stream().map(EstimateAnswer::figure).toList(),
                Stream.ofNullable(it.energy())
                        .map(EstimateAnswer::energy)
                        .findFirst()
                        .orElse(null),
                it.likelyUnit(),
                null,
                null,
                null,
                it.hints().isEmpty() ? null : it.hints());
    }

    private static FigureView figure(Figure it) {
        var trace = it.trace();
        return new FigureView(
                it.basis().text(),
                it.tonnes().toPlainString(),
                it.gas().text(),
                new TraceView(
                        FactorView.of(trace.factor()),
                        trace.edition().id(),
                        trace.formula(),
                        trace.inputs(),
                        Tonnes.RULE));
    }

    private static EnergyView energy(Energy it) {
        return new EnergyView(
                it.gigajoules().toPlainString(),
                it.kilolitres().toPlainString(),
                it.factor().printed() + " " + it.factor().unit().text(),
                it.edition().id());
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
