package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import musubi.adapters.emissions.inventory.EstimateAnswer;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** One activity that a firm keeps, and what it comes to. */
@Schema(name = "EmissionActivity")
record ActivityView(
        @Schema(description = "made of what it says, so that the same is the same wherever it stands")
        String id,

        @Schema(allowableValues = {"calculated", "unresolved", "duplicate", "rejected"})
        String outcome,

        @Schema(description = "as it was sent") Said said,

        @Schema(description = "the figure that counts, where it is calculated") @Nullable
        String tonnes,

        @Nullable String gas,

        @Schema(description = "why it is unresolved, for machines") @Nullable
        String reason,

        @Schema(description = "why it is unresolved, and what to do") @Nullable
        Text text,

        @Schema(description = "what cannot be read, or looks doubtful") @Nullable
        List<Notice> notices,

        @Schema(description = "with the trace; of one activity alone") @Nullable
        EstimateAnswer estimate) {

    /** Numbers are decimal strings, days ISO 8601; what was not said is empty. */
    @Schema(name = "EmissionActivitySaid")
    record Said(
            String activity,
            @Nullable String quantity,
            String unit,
            @Nullable String from,
            @Nullable String to,
            String site,
            String supplier,
            String menu,
            @Nullable String yen,
            String slip,
            String vehicle) {

        static Said of(BillRow row) {
            var period = row.period();
            var quantity = row.quantity();
            var yen = row.yen();
            return new Said(
                    row.activity(),
                    quantity == null ? null : quantity.toPlainString(),
                    row.unit(),
                    period == null ? null : period.from().toString(),
                    period == null ? null : period.to().toString(),
                    row.site(),
                    row.supplier(),
                    row.menu(),
                    yen == null ? null : yen.toPlainString(),
                    row.slip(),
                    row.vehicle());
        }
    }

    static ActivityView of(Outcome outcome) {
        var id = outcome.row().identity();
        var said = Said.of(outcome.row());
        var word = outcome.word();
        return switch (outcome) {
            case Outcome.Calculated(var _, var result, var doubts) -> {
                var first = result.figures().getFirst();
                yield new ActivityView(
                        id,
                        word,
                        said,
                        first.tonnes().toPlainString(),
                        first.gas().text(),
                        null,
                        null,
                        doubts.isEmpty() ? null : doubts,
                        null);
            }
            case Outcome.Unresolved(var _, var reason, var text) ->
                new ActivityView(id, word, said, null, null, reason, text, null, null);
            case Outcome.Duplicate _ -> new ActivityView(id, word, said, null, null, null, null, null, null);
            case Outcome.Rejected(var row) ->
                new ActivityView(id, word, said, null, null, null, null, row.errors(), null);
        };
    }

    /** With how it was calculated. */
    ActivityView with(Outcome outcome) {
        return outcome instanceof Outcome.Calculated(var _, var result, var _)
                ? new ActivityView(
                        id, this.outcome, said, tonnes, gas, reason, text, notices, EstimateAnswer.of(result))
                : this;
    }

    /** Without what can be asked for again by its id. */
    ActivityView shorter() {
        return new ActivityView(id, outcome, said, tonnes, gas, reason, null, null, null);
    }
}
