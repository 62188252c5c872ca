package musubi.adapters.energy.openadr;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import musubi.adapters.energy.mqtt.Broker;
import musubi.adapters.energy.mqtt.MqttProperties;
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
    TopicHearing topicHearing() {
        return new TopicHearing();
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
            TopicHearing hearing,
            Gate gate) {
        var projection = new TopicProjection(
                changes, new TargetStore(jdbc), broker, hearing, OpenAdrConfiguration.notifications(gate));
        return properties.enabled() ? new TopicAdapter(properties, projection, changes) : new Adapter() {};
    }

    /** What the broker plugs into the hub. */
    private record TopicAdapter(MqttProperties properties, TopicProjection projection, ChangeStore changes)
            implements Adapter {

        private static final Duration BETWEEN = Duration.ofMinutes(10);

        @Override
        public List<Projection> projections() {
            return List.of(projection);
        }

        @Override
        public List<Chore> chores() {
            return List.of(new Chore("energy.forget-changes", BETWEEN, changes::forget));
        }

        @Override
        public Set<Integer> ports() {
            return properties.ports();
        }
    }
}
