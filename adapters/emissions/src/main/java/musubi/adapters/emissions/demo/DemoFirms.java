package musubi.adapters.emissions.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.BillInlet;
import musubi.adapters.emissions.mandate.MandateInlet;
import musubi.adapters.emissions.meter.Meters;
import musubi.adapters.emissions.production.Outputs;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the demonstration city's firms a year of invented bills and production, tells of which site their meters are, and gives one of
 * them an adviser: through the doors that all use.
 */
final class DemoFirms {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFirms.class);
    private static final List<String> FIRMS = List.of("tagagawa-seiki", "kuji-works");

    /** Of the main works of each, as the energy adapter's demonstration has them. */
    private static final Map<String, String> METERS =
            Map.of("tagagawa-seiki", "0300100010000000002014", "kuji-works", "0300100010000000001017");

    private static final String SITE = "{\"site\":\"本社工場\"}";
    private static final String ADVISED = "tagagawa-seiki";
    private static final String ADVISER = "ibaraki-adviser";

    private final BillInlet bills;
    private final Outputs outputs;
    private final Meters meters;
    private final MandateInlet mandates;
    private final PartnerStore partners;
    private final Clock clock;

    /** @param clock in the city's zone */
    DemoFirms(
            BillInlet bills,
            Outputs outputs,
            Meters meters,
            MandateInlet mandates,
            PartnerStore partners,
            Clock clock) {
        this.bills = bills;
        this.outputs = outputs;
        this.meters = meters;
        this.mandates = mandates;
        this.partners = partners;
        this.clock = clock;
    }

    /** Does nothing for a firm that has bills. */
    void bring() {
        for (var firm : FIRMS) {
            if (!bills.isAny(firm)) {
                partners.find(firm).ifPresent(it -> bring(it.party(Set.of())));
            }
        }
    }

    /** The mandate is given once: who ends it finds it ended. */
    private void bring(Party firm) {
        if (firm.id().equals(ADVISED) && partners.find(ADVISER).isPresent()) {
            var from = "{\"from\":\"%s\"}".formatted(LocalDate.now(clock));
            taken(mandates.give(firm, ADVISER, bytes(from), source(firm)));
        }
        Stream.ofNullable(METERS.get(firm.id())).forEach(it -> taken(meters.say(firm, it, bytes(SITE), source(firm))));
        DemoProduction.of(firm.id()).forEach(it -> taken(outputs.admit(firm, it.payload(), "", source(firm))));
        var tables = DemoBills.of(firm.id());
        tables.forEach(it -> taken(bills.admit(firm, it.payload(), it.defaults(), source(firm))));
        LOG.info("The invented bills of {} came in, {} tables", firm.id(), tables.size());
    }

    private static Payload bytes(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static URI source(Party firm) {
        return URI.create("demo:" + firm.id());
    }

    private static void taken(Admission admission) {
        if (admission instanceof Admission.Rejected(var _, var notices, var _)) {
            throw new IllegalStateException("what the demonstration sends is wrong: " + notices);
        }
        if (admission instanceof Admission.Refused(var reason)) {
            throw new IllegalStateException("what the demonstration sends was not let in: " + reason);
        }
    }
}
