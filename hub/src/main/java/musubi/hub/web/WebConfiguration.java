package musubi.hub.web;

import java.time.Clock;
import java.util.stream.Collectors;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Projection;
import musubi.hub.flow.Projections;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;
import org.springframework.boot.actuate.health.CompositeHealthContributor;
import org.springframework.boot.actuate.health.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's own outlet, and what it tells of its health. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Adapter hubAdapter(WebhookSecrets secrets, Clock clock) {
        return new HubAdapter(new WebhookOutlet(secrets, clock));
    }

    @Bean
    WebhookSecrets webhookSecrets(CommonSecretStore common, Secrets secrets) {
        return new WebhookSecrets(common, secrets);
    }

    /** Each projection is a part of readiness of its own. */
    @Bean
    HealthContributor projectionsHealthContributor(Projections projections) {
        return CompositeHealthContributor.fromMap(
                projections.list().stream().collect(Collectors.toMap(Projection::name, ProjectionHealth::new)));
    }
}
