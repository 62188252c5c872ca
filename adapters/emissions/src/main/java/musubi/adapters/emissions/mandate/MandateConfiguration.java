package musubi.adapters.emissions.mandate;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.partner.PartnerStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts mandates together. */
@Configuration(proxyBeanMethods = false)
class MandateConfiguration {

    @Bean
    FirmReaders firmReaders(ConsentRegister consents) {
        return new FirmReaders(consents);
    }

    @Bean
    MandateStore mandateStore(JdbcClient jdbc) {
        return new MandateStore(jdbc);
    }

    @Bean
    Mandates mandates(MandateStore store, Gate gate) {
        return new Mandates(store, gate);
    }

    @Bean
    MandateInlet mandateInlet(
            Intake intake, MandateStore store, ConsentRegister consents, PartnerStore partners, ZoneId zone) {
        return new MandateInlet(intake, store, consents, partners, zone);
    }

    @Bean
    Adapter mandateAdapter() {
        return new Adapter() {
            @Override
            public List<Format<?>> formats() {
                return List.of(MandateCodec.FORMAT);
            }

            @Override
            public Map<FormatId, AccessRule> rules() {
                return Map.of(MandateCodec.FORMAT.id(), AccessRule.custodian().or(MandateConfiguration::own));
            }
        };
    }

    /** Each partner reads its own, whichever side of them it is. */
    private static Decision own(Access access) {
        return access instanceof Access.Reading(var reader, var _, var _, var whose)
                        && reader.id().equals(whose)
                        && (reader.person() != null
                                || Stream.of("emissions:read", "emissions:write")
                                        .anyMatch(reader::hasScope))
                ? Decision.Permit.on("the partner's own mandates")
                : new Decision.Deny("only who gave or holds a mandate reads it");
    }
}
