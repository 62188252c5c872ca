package musubi.adapters.energy.openadr.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.ReportResource;

/** Who owes the reports of a descriptor: the resources that it is for, of those vens that see the event. */
final class Debtors {

    private Debtors() {}

    /**
     * Who owes a report.
     *
     * @param resource {@code AGGREGATED_REPORT} where one sum is wanted; {@code ANY} where the ven has no resource
     */
    record Debtor(String client, String resource) {

        static final String ANY = "";
    }

    static Stream<Debtor> of(EventRequest event, ReportDescriptor descriptor, Stream<Site> sites) {
        var ofEvent = Objects.requireNonNullElse(event.targets(), List.<String>of());
        var wanted = Objects.requireNonNullElse(descriptor.targets(), List.<String>of());
        return sites.filter(it -> sees(it, ofEvent)).flatMap(it -> of(it, ofEvent, wanted, descriptor));
    }

    private static Stream<Debtor> of(
            Site site, List<String> ofEvent, List<String> wanted, ReportDescriptor descriptor) {
        var devices = site.devices().stream()
                .filter(it -> isMeant(site, it, ofEvent) && isMeant(site, it, wanted))
                .map(Site.Device::name)
                .toList();
        var isMeantItself = isMeant(site.targets(), ofEvent) && isMeant(site.targets(), wanted);
        if (devices.isEmpty() && !isMeantItself) {
            return Stream.empty();
        }
        if (descriptor.effective().aggregate()) {
            return Stream.of(new Debtor(site.client(), ReportResource.AGGREGATED));
        }
        return devices.isEmpty()
                ? Stream.of(new Debtor(site.client(), Debtor.ANY))
                : devices.stream().map(it -> new Debtor(site.client(), it));
    }

    /** As the VTN lets a VEN see an event: by its own targets, or by those of one of its resources. */
    private static boolean sees(Site site, List<String> ofEvent) {
        return isMeant(site.targets(), ofEvent)
                || site.devices().stream().anyMatch(it -> isMeant(it.targets(), ofEvent));
    }

    private static boolean isMeant(Site site, Site.Device device, List<String> targets) {
        return isMeant(device.targets(), targets) || isMeant(site.targets(), targets);
    }

    private static boolean isMeant(List<String> own, List<String> targets) {
        return targets.isEmpty() || !Collections.disjoint(own, targets);
    }
}
