package musubi.adapters.emissions;

import musubi.hub.adapter.Adapter;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Emissions: inventories of small firms, factors, PACT 3 footprints. Declares its domain and speaks no format yet. */
@AutoConfiguration
public final class EmissionsAdapter implements Adapter {

    @Override
    public String domain() {
        return "emissions";
    }
}
