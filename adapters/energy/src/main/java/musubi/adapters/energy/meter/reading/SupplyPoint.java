package musubi.adapters.energy.meter.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a supply point (供給地点特定番号): 22 digits, of which the first two name the supply area, 01 (Hokkaido) to 10 (Okinawa). */
public final class SupplyPoint {

    private static final Pattern NUMBER = Pattern.compile("(0[1-9]|10)[0-9]{20}");

    private SupplyPoint() {}

    /** The digits alone, or null where it is no such number. Bills print it in groups with hyphens or blanks between. */
    public static @Nullable String read(String text) {
        var digits = text.length() == 22 ? text : text.replaceAll("[-‐‑–−\\s]", "");
        return NUMBER.matcher(digits).matches() ? digits : null;
    }
}
