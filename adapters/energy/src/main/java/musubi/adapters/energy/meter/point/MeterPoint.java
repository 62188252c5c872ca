package musubi.adapters.energy.meter.point;

import java.math.BigDecimal;
import java.time.LocalDate;
import musubi.adapters.energy.meter.reading.SupplyArea;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * A supply point (供給地点), as those see it who may read its meter.
 *
 * @param point 供給地点特定番号
 * @param owner the partner whose site it is
 * @param utility the partner with which the owner has its contract
 * @param since the first day of that contract
 * @param contractKw 契約電力, or null
 */
public record MeterPoint(
        String point,
        Text name,
        String owner,
        String utility,
        LocalDate since,
        Voltage voltage,
        @Nullable BigDecimal contractKw) {

    /** The supply area, by the number. */
    public SupplyArea getArea() {
        return SupplyArea.of(point);
    }
}
