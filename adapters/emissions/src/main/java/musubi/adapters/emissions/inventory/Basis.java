package musubi.adapters.emissions.inventory;

import java.util.Locale;
import musubi.hub.adapter.WrongRequest;

/** By which reading of the rules a figure is what it is. */
public enum Basis {
    /** The factor as the official list prints it. */
    TABLE,
    /** The law's own formula: use x GJ x tC/GJ x 44/12. */
    LAW,
    /** 基礎排出係数 of the supplier. */
    BASIC,
    /** 調整後排出係数 of the supplier. */
    ADJUSTED,
    /** GHG Protocol, market-based: the supplier's adjusted factor. */
    MARKET,
    /** GHG Protocol, location-based: the national average. */
    LOCATION,
    /** By global warming potential. */
    GWP;

    /** One of the two readings of scope 2, as a request names it: {@code market} or {@code location}. */
    public static Basis ofScope2(String name) {
        return switch (name) {
            case "market" -> MARKET;
            case "location" -> LOCATION;
            default -> throw new WrongRequest("A basis is market or location.", "basis は market か location です。");
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
