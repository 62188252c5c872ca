package musubi.adapters.emissions.factors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One row, as the API says it. */
public record FactorView(
        @Schema(description = "activity:supplier:menu:kind, stable over editions")
        String key,

        @Schema(description = "the official number") @Nullable
        String supplierNo,

        @Nullable String supplier,
        @Nullable String menu,
        String kind,

        @Schema(description = "as the table prints it, ※ included", example = "0.000452")
        String value,

        String unit,

        @Schema(description = "the fiscal year whose data it is made of") @Nullable
        Integer dataYear,

        @Schema(description = "GJ for one unit, where the value is made of it") @Nullable
        String heat,

        @Schema(description = "tC for one GJ, where the value is made of it") @Nullable
        String carbon,

        boolean provisional,
        @Nullable String note) {

    public static FactorView of(Factor it) {
        return new FactorView(
                it.key(),
                said(it.supplierNo()),
                said(it.supplier()),
                said(it.menu()),
                it.kind().text(),
                it.printed(),
                it.unit().text(),
                it.dataYear(),
                it.heat() == null ? null : it.heat().toPlainString(),
                it.carbon() == null ? null : it.carbon().toPlainString(),
                it.provisional(),
                said(it.note()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
