package musubi.adapters.emissions.intensity;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.factors.Activity.Scope;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.inventory.Result;

/** What one site emits (scopes 1 and 2) and uses in a fiscal year. */
record SiteYear(BigDecimal tonnes, BigDecimal kilolitres) {

    private SiteYear plus(SiteYear other) {
        return new SiteYear(tonnes.add(other.tonnes), kilolitres.add(other.kilolitres));
    }

    /** By site. */
    static SortedMap<String, SiteYear> of(FirmYear year, Basis basis) {
        var sites = new TreeMap<String, SiteYear>();
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Calculated(var row, var result, var _) && isOfTheGates(result)) {
                var energy = result.energy();
                sites.merge(
                        row.site(),
                        new SiteYear(tonnes(result, basis), energy == null ? BigDecimal.ZERO : energy.kilolitres()),
                        SiteYear::plus);
            }
        }
        return sites;
    }

    static int unresolved(FirmYear year) {
        return (int) year.outcomes().stream()
                .filter(Outcome.Unresolved.class::isInstance)
                .count();
    }

    private static boolean isOfTheGates(Result.Calculated result) {
        var scope = result.activity().scope();
        return scope == Scope.SCOPE1 || scope == Scope.SCOPE2;
    }

    private static BigDecimal tonnes(Result.Calculated result, Basis basis) {
        return result.figures().stream()
                .filter(it -> it.basis() == basis)
                .findFirst()
                .map(Figure::tonnes)
                .orElse(result.figures().getFirst().tonnes());
    }
}
