package musubi.adapters.energy.openadr.ledger;

import java.util.List;

/**
 * A ven with what stands behind it.
 *
 * @param client whose it is
 */
public record Site(String client, List<String> targets, List<Device> devices) {

    public Site {
        targets = List.copyOf(targets);
        devices = List.copyOf(devices);
    }

    /** A resource. */
    public record Device(String name, List<String> targets) {

        public Device {
            targets = List.copyOf(targets);
        }
    }
}
