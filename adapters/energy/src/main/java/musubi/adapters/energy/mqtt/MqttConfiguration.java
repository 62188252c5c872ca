package musubi.adapters.energy.mqtt;

import java.nio.file.Path;
import java.time.Clock;
import musubi.hub.partner.Credentials;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the broker together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MqttProperties.class)
class MqttConfiguration {

    @Bean
    Broker broker(
            MqttProperties properties,
            Credentials credentials,
            Hearing hearing,
            SslBundles bundles,
            Path dataPath,
            Clock clock) {
        var folder = new BrokerFolder(dataPath.resolve("mqtt"));
        return new Broker(
                properties,
                folder,
                () -> write(folder, properties, bundles),
                new Sessions(credentials::proof, it -> credentials.find(it).map(Credentials.Known::party), clock),
                hearing);
    }

    /** Connects only where the city has named a broker, and there is something to say. */
    @Bean
    ExternalBrokerClient externalBroker(MqttProperties properties, SslBundles bundles) {
        return new ExternalBrokerClient(properties, bundles);
    }

    private static void write(BrokerFolder folder, MqttProperties properties, SslBundles bundles) {
        if (properties.tlsPort() == 0 || properties.tlsBundle() == null) {
            folder.write(properties, null, null);
            return;
        }
        var bundle = bundles.getBundle(properties.tlsBundle());
        folder.write(
                properties,
                bundle.getStores().getKeyStore(),
                bundle.getKey().getPassword() == null
                        ? bundle.getStores().getKeyStorePassword()
                        : bundle.getKey().getPassword());
    }
}
