package musubi.adapters.emissions.inventory;

/**
 * What somebody used, in the words of a bill. What is not said is empty.
 *
 * @param activity an id or a name of {@code activities.csv}
 * @param quantity a decimal number with a point
 * @param fiscalYear the year of use (April to March), four digits
 * @param supplier official number or name
 * @param menu the supplier's menu, of city gas {@code area/menu}
 * @param site for whoever asks; it is given back and decides nothing
 */
public record Use(
        String activity, String quantity, String unit, String fiscalYear, String supplier, String menu, String site) {}
