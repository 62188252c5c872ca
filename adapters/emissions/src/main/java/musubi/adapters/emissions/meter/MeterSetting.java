package musubi.adapters.emissions.meter;

/**
 * What a firm says of one of its meters; what it does not say is empty.
 *
 * @param site as its bills call it
 * @param supplier official number or name; empty: as the bills of the site say
 * @param menu of the supplier
 */
public record MeterSetting(String site, String supplier, String menu) {

    public static final MeterSetting NONE = new MeterSetting("", "", "");
}
