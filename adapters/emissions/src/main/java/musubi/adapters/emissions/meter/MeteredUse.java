package musubi.adapters.emissions.meter;

import java.util.List;
import musubi.hub.message.Text;

/**
 * Electricity that a firm bought, as one of its meters measured it.
 *
 * @param name of the meter's supply point
 * @param version of two that say something of the same day the larger one counts
 */
record MeteredUse(String firm, String meter, Text name, long version, List<MeterDay> days) {

    MeteredUse {
        days = List.copyOf(days);
    }
}
