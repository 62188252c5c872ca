package musubi.hub.web;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Readers;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The chain of all that people use: form login, session, CSRF, and no request to any other host. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleProperties.class)
class PageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PageConfiguration.class);
    private static final String ADMIN = "admin";
    private static final String ADMIN_PASSWORD = "admin-password";

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Pages pages(ObjectProvider<Adapter> adapters) {
        return new Pages(adapters.orderedStream().toList());
    }

    /** Each page says who may open it; all that is the hub's own is for those who operate it. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, Pages pages) throws Exception {
        return http.authorizeHttpRequests(it -> it.requestMatchers(
                                "/login",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/actuator/health/**",
                                "/openapi.json",
                                "/docs/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .access((person, context) ->
                                decide(pages, context.getRequest().getRequestURI(), person)))
                .formLogin(it -> it.loginPage("/login")
                        .successHandler(new FirstPage(pages))
                        .permitAll())
                .logout(it -> it.logoutSuccessUrl("/login?out"))
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AuthorizationDecision decide(Pages pages, String path, Supplier<Authentication> person) {
        var readers = pages.find(path).map(it -> it.readers()).orElse(Readers.operators());
        return new AuthorizationDecision(
                readers.include(role -> CallerParty.roles(person.get()).test(role)));
    }

    @Bean
    WebMvcConfigurer callers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }

    /**
     * The administrator and whom the city names, the same at all nodes. A password is made at first start and lies in the data
     * folder of the node that made it; what counts is its hash in the database.
     */
    @Bean
    UserDetailsService peopleWhoLogIn(
            PeopleProperties properties, CommonSecretStore common, Secrets secrets, PasswordEncoder encoder) {
        var admin = user(ADMIN, ADMIN_PASSWORD, Set.of(Readers.OPERATOR), common, secrets, encoder);
        var others = properties.people().stream()
                .map(it -> user(it.name(), "people/" + it.name(), it.roles(), common, secrets, encoder));
        return new InMemoryUserDetailsManager(
                Stream.concat(Stream.of(admin), others).toList());
    }

    private static UserDetails user(
            String name,
            String secret,
            Set<String> roles,
            CommonSecretStore common,
            Secrets secrets,
            PasswordEncoder encoder) {
        var hash = common.get(secret, () -> encoder.encode(secrets.get(secret)));
        var here = secrets.find(secret);
        if (here.isEmpty() || !encoder.matches(here.get(), hash)) {
            LOG.info(
                    "The password of {} at the console lies in the data folder of the node that made it."
                            + " DELETE FROM hub.secret WHERE name = '{}' lets the next node that starts set its own",
                    name,
                    secret);
        }
        return User.withUsername(name)
                .password(hash)
                .roles(roles.toArray(String[]::new))
                .build();
    }
}
