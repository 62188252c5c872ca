package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.util.ArrayList;

/** What is shipped, and what an operator might have loaded after it. */
public final class LoadedEditions {

    private LoadedEditions() {}

    /** The revision that has the correction rates of certificates, which the one that is shipped has not. */
    public static Editions withCorrectionRates(String fit, String nonFit) {
        var shipped = FactorData.shipped().editions();
        var before = shipped.find(Series.ELECTRICITY, 2025).orElseThrow();
        var rows = new ArrayList<>(before.factors());
        rows.add(rate(FactorKind.CORRECTION_FIT, fit));
        rows.add(rate(FactorKind.CORRECTION_NONFIT, nonFit));
        return shipped.with(new Edition(
                "2025-electricity-r4",
                before.series(),
                before.fiscalYear(),
                4,
                "2026-08-03",
                false,
                before.id(),
                before.title(),
                before.source(),
                before.document(),
                before.url(),
                before.licenceNotice(),
                before.processedBy(),
                rows));
    }

    private static Factor rate(FactorKind kind, String value) {
        return new Factor(
                "electricity",
                "",
                "補正率",
                "",
                kind,
                new BigDecimal(value),
                FactorUnit.find("t/t").orElseThrow(),
                2025,
                "",
                false,
                null,
                null,
                "");
    }
}
