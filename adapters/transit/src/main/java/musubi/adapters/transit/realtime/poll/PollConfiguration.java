package musubi.adapters.transit.realtime.poll;

import java.net.URI;
import java.time.Clock;
import java.util.Set;
import musubi.adapters.transit.realtime.RealtimeInlet;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.flow.Admission;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the fetching of realtime together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PollProperties.class)
class PollConfiguration {

    private static final int LONGEST_NAME = 60;

    @Bean
    Adapter realtimePollAdapter(
            PollProperties properties, PartnerClient client, PartnerStore partners, RealtimeInlet inlet, Clock clock) {
        return new PollAdapter(properties.sources().stream()
                .map(it -> new Chore(
                        name(it), it.every(), new Poller(it, client, receiver(it, partners, inlet), clock)::poll))
                .toList());
    }

    private static String name(PollProperties.Source source) {
        var name = "poll-" + source.operator() + "-" + source.kind();
        return "transit."
                + (name.length() <= LONGEST_NAME
                        ? name
                        : "poll-" + Integer.toHexString(name.hashCode()) + "-" + source.kind());
    }

    /** What is fetched comes in as if the operator had sent it. */
    private static Poller.Receiver receiver(PollProperties.Source source, PartnerStore partners, RealtimeInlet inlet) {
        var kind = RealtimeKind.find(source.kind())
                .orElseThrow(() -> new IllegalArgumentException(
                        "musubi.transit.polling.sources: there is no kind " + source.kind()));
        return new Poller.Receiver() {
            @Override
            public long largest() {
                return inlet.largest();
            }

            @Override
            public Admission take(Payload body, URI address) {
                var operator = partners.get(source.operator()).party(Set.of());
                return inlet.admit(operator, kind, source.json(), body, address);
            }
        };
    }
}
