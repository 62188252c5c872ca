package musubi.adapters.energy.openadr;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import musubi.adapters.energy.mqtt.Broker;
import musubi.adapters.energy.mqtt.ExternalBrokerClient;
import musubi.adapters.energy.mqtt.MqttProperties;
import musubi.adapters.energy.openadr.receipt.Receipts;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Projection;
import musubi.hub.adapter.TokenService;
import musubi.hub.gate.Gate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what is told on topics. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    ChangeStore changeStore(JdbcClient jdbc, Clock clock) {
        return new ChangeStore(jdbc, clock);
    }

    @Bean
    TopicHearing topicHearing(Receipts receipts) {
        return new TopicHearing(receipts);
    }

    @Bean
    TopicNotes topicNotes(MqttProperties properties, ChangeStore changes, TokenService tokens) {
        return new TopicNotes(properties, changes, () -> tokens.tokenEndpoint().getHost());
    }

    @Bean
    Adapter topicAdapter(
            MqttProperties properties,
            ChangeStore changes,
            JdbcClient jdbc,
            Broker broker,
            ExternalBrokerClient external,
            TopicHearing hearing,
            Gate gate) {
        var hub = OpenAdrConfiguration.notifications(gate);
        var sight = new TopicSight(new TargetStore(jdbc), hub);
        if (external.isWanted()) {
            return new ExternalAdapter(new TopicTeller(changes, sight, external, hub), changes);
        }
        var projection = new TopicProjection(changes, sight, broker, hearing, hub);
        return properties.enabled() ? new TopicAdapter(properties, projection, changes) : new Adapter() {};
    }

    private static Chore forgetting(ChangeStore changes) {
        return new Chore("energy.forget-changes", Duration.ofMinutes(10), changes::forget);
    }

    /** By one node at a time: a broker that is not ours hears of each change once, and of all in order. */
    private record ExternalAdapter(TopicTeller teller, ChangeStore changes) implements Adapter {

        @Override
        public List<Chore> chores() {
            return List.of(forgetting(changes), new Chore("energy.tell-broker", Duration.ofSeconds(1), teller::tell));
        }
    }

    /** What the broker plugs into the hub. */
    private record TopicAdapter(MqttProperties properties, TopicProjection projection, ChangeStore changes)
            implements Adapter {

        @Override
        public List<Projection> projections() {
            return List.of(projection);
        }

        @Override
        public List<Chore> chores() {
            return List.of(forgetting(changes));
        }

        @Override
        public Set<Integer> ports() {
            return properties.ports();
        }
    }
}
