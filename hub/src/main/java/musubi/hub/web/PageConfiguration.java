package musubi.hub.web;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.HubFormats;
import musubi.hub.web.people.LoginAnswer;
import musubi.hub.web.people.PeopleWhoLogIn;
import musubi.hub.web.people.PersonFilter;
import musubi.hub.web.people.issuer.IssuerLogin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The chain of all that people use: form login, session, CSRF, and no request to any other host. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    Pages pages(ObjectProvider<Adapter> adapters) {
        return new Pages(adapters.orderedStream().toList());
    }

    /** Also for those who come in otherwise than by the form of names and passwords. */
    @Bean
    FirstPage firstPage(Pages pages, LocaleResolver languages, Gate gate) {
        return new FirstPage(
                pages,
                new HttpSessionRequestCache(),
                languages,
                it -> gate.grant(
                        new Access.Reading(
                                it.party(),
                                HubFormats.ACCOUNT,
                                "login",
                                it.person().name()),
                        "logged in"));
    }

    /** Each page says who may open it; all that is the hub's own is for those who operate it. */
    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Pages pages,
            PeopleWhoLogIn people,
            FirstPage firstPage,
            LoginAnswer answer,
            IssuerLogin issuer,
            Dialects dialects)
            throws Exception {
        var entry = new LoginEntry(pages, dialects);
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(entry.aPersonReads());
        return issuer.addTo(http)
                .authorizeHttpRequests(it -> it.requestMatchers(
                                "/login/**",
                                "/invitation/**",
                                "/assets/**",
                                "/webjars/**",
                                "/favicon.ico",
                                "/actuator/health/**",
                                "/docs/**",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .access((person, context) -> new AuthorizationDecision(pages.readers(
                                        context.getRequest().getRequestURI())
                                .include(role -> CallerParty.roles(person.get()).test(role)))))
                .formLogin(it -> it.loginPage("/login")
                        .successHandler(firstPage)
                        .failureHandler(answer)
                        .permitAll())
                .csrf(it -> it.ignoringRequestMatchers(entry::isNobodys))
                .exceptionHandling(it -> it.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .requestCache(it -> it.requestCache(wanted))
                .addFilterBefore(new PersonFilter(people), AnonymousAuthenticationFilter.class)
                .logout(it -> it.logoutSuccessUrl("/login?out"))
                .headers(it -> it.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(
                                referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                .build();
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
}
