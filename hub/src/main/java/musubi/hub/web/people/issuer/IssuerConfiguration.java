package musubi.hub.web.people.issuer;

import java.time.Clock;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.web.operator.ActJournal;
import musubi.hub.web.people.Entrance;
import musubi.hub.web.people.PeopleWhoLogIn;
import musubi.hub.web.people.Roles;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issuer of the city, where its configuration names one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IssuerProperties.class)
class IssuerConfiguration {

    @Bean
    IssuerLogin issuerLogin(
            IssuerProperties properties,
            PersonStore people,
            PeopleWhoLogIn login,
            ActJournal journal,
            Entrance entrance,
            Clock clock) {
        var issuer = properties.oidc();
        return issuer == null
                ? new IssuerLogin(null, null, entrance)
                : new IssuerLogin(
                        new IssuerClient(issuer, IssuerLogin.ANSWER, clock),
                        new IssuedPeople(people, login, journal, issuer),
                        entrance);
    }

    /** A rule for a role that nobody can have is a slip, and would be a silent no for somebody. */
    @Bean
    SmartInitializingSingleton rolesOfTheIssuer(IssuerProperties properties, Roles roles) {
        return () -> {
            var issuer = properties.oidc();
            if (issuer != null) {
                issuer.rules().forEach(it -> check(it, roles));
            }
        };
    }

    private static void check(IssuerProperties.Rule rule, Roles roles) {
        var known = rule.partner() == null ? roles.ofTheCity() : roles.ofPartners();
        if (!known.contains(rule.role())) {
            throw new IllegalStateException("musubi.people.oidc.rules: '" + rule.role() + "' is no role of people of "
                    + (rule.partner() == null ? "the city" : rule.partner()) + "; there are " + known);
        }
    }
}
