package musubi.adapters.health.demo;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import musubi.adapters.health.hl7v2.Hl7v2Formats;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the demonstration messages when the hub is up, by the way that every message takes. At the next start they come
 * with other times under the same control ids, which the hub knows already: nothing changes.
 */
@Component
@Profile("demo")
final class DemonstrationPatients {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPatients.class);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Intake intake;
    private final PartnerStore partners;
    private final Clock clock;

    DemonstrationPatients(Intake intake, PartnerStore partners, Clock clock) {
        this.intake = intake;
        this.partners = partners;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void send() {
        var now = ZonedDateTime.now(clock).withZoneSameInstant(JAPAN);
        var accepted = DemonstrationMessages.list().stream()
                .map(it -> admit(it, now))
                .filter(Admission.Accepted.class::isInstance)
                .count();
        if (accepted > 0) {
            LOG.info(
                    "{} messages of invented patients came from the demonstration city's hospital and clinic",
                    accepted);
        }
    }

    private Admission admit(DemonstrationMessage message, ZonedDateTime now) {
        var sender = partners.get(message.sender()).party(Set.of());
        return intake.admit(Inbound.of(
                Hl7v2Formats.V2_5_ID, Payload.of(message.at(now)), sender, URI.create("mllp://" + message.sender())));
    }
}
