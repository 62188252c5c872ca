package musubi.adapters.emissions.inventory;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a firm's certificates take off its electricity, or why that is not known: then nothing is taken off. Numbers are decimal strings.
 *
 * @param tonnes that are taken off
 * @param remaining of the electricity
 * @param capped whether the certificates are worth more than was emitted
 * @param coverage which part of the electricity they are for, at most 1
 */
@Schema(name = "CertificateDeduction")
public record DeductionAnswer(
        @Schema(allowableValues = {"calculated", "unresolved"})
        String status,

        @Nullable String tonnes,
        @Nullable String remaining,
        @Nullable Boolean capped,
        @Nullable String coverage,
        @Nullable String edition,

        @Schema(description = "by serial: kWh x national average x correction rate") @Nullable
        Map<String, String> inputs,

        @Schema(description = "why it is unresolved, for machines") @Nullable
        String reason,

        @Nullable Text text) {

    /** @param electricity tonnes before certificates, market-based */
    public static DeductionAnswer of(BigDecimal electricity, Deduction deduction) {
        return switch (deduction) {
            case Deduction.Deducted it ->
                new DeductionAnswer(
                        "calculated",
                        it.tonnes().toPlainString(),
                        electricity.subtract(it.tonnes()).toPlainString(),
                        it.isCapped(),
                        it.coverage().toPlainString(),
                        it.edition().id(),
                        it.inputs(),
                        null,
                        null);
            case Deduction.Unresolved(var reason, var text) ->
                new DeductionAnswer("unresolved", null, null, null, null, null, null, reason, text);
        };
    }
}
