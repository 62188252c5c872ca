package musubi.adapters.emissions.inventory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Factor;

/**
 * How a figure came about: enough to do it again by hand.
 *
 * @param inputs the numbers of the formula by name, in its order
 */
public record Trace(Factor factor, Edition edition, String formula, Map<String, String> inputs) {

    public Trace {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
