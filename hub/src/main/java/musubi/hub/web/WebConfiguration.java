package musubi.hub.web;

import java.net.InetAddress;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Projection;
import musubi.hub.flow.Projections;
import musubi.hub.partner.PartnerAddresses;
import musubi.hub.partner.Reach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where the hub sends to, and what it tells of its health. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CityProperties.class, WebhookProperties.class})
class WebConfiguration {

    /** In the demonstration city all partners live on this machine. */
    @Bean
    PartnerAddresses partnerAddresses(
            WebhookProperties properties,
            HttpsProperties https,
            ObjectProvider<Adapter> adapters,
            DataSource database,
            Environment environment) {
        return new PartnerAddresses(
                new Reach(properties.networks(), environment.acceptsProfiles(Profiles.of("demo"))),
                new OwnPorts(environment, https, adapters, database),
                InetAddress::getAllByName);
    }

    /** Each projection is a part of readiness of its own. */
    @Bean
    HealthContributor projectionsHealthContributor(Projections projections) {
        return CompositeHealthContributor.fromMap(
                projections.list().stream().collect(Collectors.toMap(Projection::name, ProjectionHealth::new)));
    }
}
