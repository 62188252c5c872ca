package musubi.adapters.emissions.bill;

import java.util.stream.Stream;

/** What holds for every row of a table that does not say otherwise. What is not known is empty. */
public record Defaults(String site, String activity, String supplier, String menu, String unit) {

    public static final Defaults NONE = new Defaults("", "", "", "", "");

    /** These, and where they say nothing the others. */
    Defaults or(Defaults others) {
        return new Defaults(
                either(site, others.site),
                either(activity, others.activity),
                either(supplier, others.supplier),
                either(menu, others.menu),
                either(unit, others.unit));
    }

    /** Whether none of them is longer. */
    boolean isShort(int longest) {
        return Stream.of(site, activity, supplier, menu, unit).allMatch(it -> it.length() <= longest);
    }

    private static String either(String own, String instead) {
        return own.isEmpty() ? instead : own;
    }
}
