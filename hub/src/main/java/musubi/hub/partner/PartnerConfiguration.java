package musubi.hub.partner;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.partner.person.LoginStore;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.SecondFactorStore;
import musubi.hub.partner.person.SecondFactors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of who may connect. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    @Bean
    @DependsOn("migrations")
    PartnerStore partnerStore(JdbcClient jdbc, Clock clock) {
        return new PartnerStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    ClientStore clientStore(JdbcClient jdbc, Clock clock) {
        return new ClientStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    AssertionStore assertionStore(JdbcClient jdbc, Clock clock) {
        return new AssertionStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    SubscriptionStore subscriptionStore(JdbcClient jdbc, Clock clock, Supplier<UUID> ids) {
        return new SubscriptionStore(jdbc, clock, ids);
    }

    @Bean
    @DependsOn("migrations")
    PartnerCredentialStore partnerCredentialStore(JdbcClient jdbc, Clock clock) {
        return new PartnerCredentialStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    PersonStore personStore(JdbcClient jdbc, Clock clock) {
        return new PersonStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    LoginStore loginStore(JdbcClient jdbc, Clock clock) {
        return new LoginStore(jdbc, clock);
    }

    @Bean
    @DependsOn("migrations")
    SecondFactorStore secondFactorStore(JdbcClient jdbc) {
        return new SecondFactorStore(jdbc);
    }

    @Bean
    SecondFactors secondFactors(SecondFactorStore store, CommonSecretStore common, Clock clock) {
        return new SecondFactors(store, common, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    @DependsOn("migrations")
    CommonSecretStore commonSecretStore(JdbcClient jdbc) {
        return new CommonSecretStore(jdbc);
    }
}
