package musubi.hub.web;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** The hub's own authorization server: client credentials by secret or by signed assertion. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    private static final int BCRYPT_STRENGTH = 8; // secrets are 192 random bits; a dearer hash would only slow clients

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServer(HttpSecurity http, ClientStore clients, SecurityProperties properties)
            throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, it -> it.oidc(Customizer.withDefaults())
                        .clientAuthentication(authentication -> authentication
                                .authenticationConverters(all -> all.addFirst(new AssertionConverter()))
                                .authenticationProviders(all ->
                                        all.forEach(provider -> checkAssertions(provider, clients, properties)))))
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void checkAssertions(
            AuthenticationProvider provider, ClientStore clients, SecurityProperties properties) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
            assertions.setJwtDecoderFactory(new AssertionDecoders(clients, properties.issuer()));
        }
    }

    @Bean
    FilterRegistrationBean<AuthTokenAliasFilter> authTokenAlias() {
        var filter = new FilterRegistrationBean<>(new AuthTokenAliasFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecurityProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(ClientStore clients, SecurityProperties properties) {
        return new ClientRegistrations(clients, properties.tokenLifetime());
    }

    @Bean
    OAuth2AuthorizationService authorizationService() {
        return new SelfContainedTokens();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    JWKSet tokenKeys(CommonSecretStore common, Secrets secrets) {
        return TokenKeys.load(common, secrets);
    }

    @Bean
    JWKSource<SecurityContext> tokenKeySource(JWKSet keys) {
        return new ImmutableJWKSet<>(keys);
    }

    /** A client that names no scope gets all of its own (RFC 6749 §3.3). */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims() {
        return context -> {
            var client = context.getRegisteredClient();
            var scopes = context.getAuthorizedScopes().isEmpty() ? client.getScopes() : context.getAuthorizedScopes();
            context.getClaims()
                    .claim("client_id", client.getClientId())
                    .claim("scope", String.join(" ", sorted(scopes)));
        };
    }

    private static Set<String> sorted(Set<String> scopes) {
        return new TreeSet<>(scopes);
    }
}
