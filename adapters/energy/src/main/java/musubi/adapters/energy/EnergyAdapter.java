package musubi.adapters.energy;

import musubi.hub.adapter.Adapter;
import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Energy: OpenADR 3.1, meters, energy sharing (電力の共同利用). Declares its domain and speaks no format yet. */
@AutoConfiguration
public final class EnergyAdapter implements Adapter {

    @Override
    public String domain() {
        return "energy";
    }
}
