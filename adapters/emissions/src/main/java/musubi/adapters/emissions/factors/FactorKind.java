package musubi.adapters.emissions.factors;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row of a table is. */
public enum FactorKind {
    /** 基礎排出係数: for base emissions. */
    BASIC,
    /** 調整後排出係数: after certificates and credits, for adjusted emissions. */
    ADJUSTED,
    /** 残差, 基礎: for whoever has none of the supplier's published menus. */
    RESIDUAL_BASIC,
    /** 残差, 調整後. */
    RESIDUAL_ADJUSTED,
    /** （参考値）事業者全体: only where a supplier publishes menus and no residual. */
    WHOLE,
    /** 代替値: for a supplier that is not known. */
    SUBSTITUTE,
    /** 全国平均係数. */
    NATIONAL,
    /** A network operator's, for last-resort supply and islands. */
    GRID,
    /** 補正率 of FIT certificates. */
    CORRECTION_FIT,
    /** 補正率 of other non-fossil certificates. */
    CORRECTION_NONFIT,
    /** The one value of a fuel, of an activity. */
    DEFAULT,
    /** Heat by the energy law, which is not that of the factors. */
    HEAT,
    /** A global warming potential over 100 years. */
    GWP,
    /** What a blend holds of a gas, by mass. */
    SHARE;

    /** As the files write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FactorKind> find(String text) {
        return Stream.of(values()).filter(it -> it.text().equals(text)).findFirst();
    }
}
