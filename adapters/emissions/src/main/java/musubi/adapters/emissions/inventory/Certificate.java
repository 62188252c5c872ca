package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;

/**
 * A non-fossil certificate (非化石証書).
 *
 * @param serial under which it counts once, for one firm and one year
 * @param vintage the fiscal year that it was made in
 */
public record Certificate(String serial, Kind kind, int vintage, BigDecimal kilowattHours) {

    public enum Kind {
        FIT,
        NON_FIT
    }

    public Certificate {
        if (serial.isBlank() || kilowattHours.signum() <= 0) {
            throw new IllegalArgumentException("A certificate has a serial, and is for some electricity");
        }
    }
}
