package musubi.hub.web;

import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** The chain of all that people use: form login, session, CSRF, and no request to any other host. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PageConfiguration.class);
    private static final String ADMIN = "admin-password";

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
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
                        .authenticated())
                .formLogin(it -> it.loginPage("/login").permitAll())
                .logout(it -> it.logoutSuccessUrl("/login?out"))
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * One administrator, the same at all nodes. The password is made at first start and lies in the data folder of the node
     * that made it; what counts is its hash in the database.
     */
    @Bean
    UserDetailsService administrators(CommonSecretStore common, Secrets secrets, PasswordEncoder encoder) {
        var hash = common.get(ADMIN, () -> encoder.encode(secrets.get(ADMIN)));
        var here = secrets.find(ADMIN);
        if (here.isEmpty() || !encoder.matches(here.get(), hash)) {
            LOG.info(
                    "The password of the console lies in the data folder of the node that made it."
                            + " DELETE FROM hub.secret WHERE name = '{}' lets the next node that starts set its own",
                    ADMIN);
        }
        return new InMemoryUserDetailsManager(
                User.withUsername("admin").password(hash).roles("OPERATOR").build());
    }
}
