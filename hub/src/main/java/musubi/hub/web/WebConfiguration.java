package musubi.hub.web;

import java.time.Clock;
import musubi.hub.adapter.Adapter;
import musubi.hub.partner.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub's own outlet. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Adapter hubAdapter(Secrets secrets, Clock clock) {
        return new HubAdapter(new WebhookOutlet(secrets, clock));
    }
}
