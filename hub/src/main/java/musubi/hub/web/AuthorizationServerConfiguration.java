package musubi.hub.web;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.TokenService;
import musubi.hub.partner.AssertionStore;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Hashes;
import musubi.hub.partner.Secrets;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The hub's own authorization server: client credentials by secret or by signed assertion. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {

    /** Of all that the library could serve, only this: the rest would answer, and do nothing. */
    private static final RequestMatcher ENDPOINTS = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, TokenPaths.ENDPOINT),
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/jwks"));

    private static final int BCRYPT_STRENGTH = 8; // secrets are 192 random bits; a dearer hash would only slow clients

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain authorizationServer(
            HttpSecurity http, AssertionDecoders decoders, SecurityProperties properties) throws Exception {
        var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
        var errors = new OAuthErrorWriter();
        return http.securityMatcher(ENDPOINTS)
                .with(server, it -> it.clientAuthentication(authentication -> authentication
                                .errorResponseHandler(errors::refuse)
                                .authenticationConverters(all ->
                                        all.addAll(0, List.of(new OneProofConverter(), new AssertionConverter())))
                                .authenticationProviders(
                                        all -> all.forEach(provider -> checkAssertions(provider, decoders))))
                        .tokenEndpoint(token ->
                                token.accessTokenRequestConverters(all -> all.removeIf(grant -> !isOffered(grant)))))
                .addFilterBefore(
                        new RateLimitFilter(_ -> errors, properties.tokensPerMinute()),
                        SecurityContextHolderFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(errors::refuse))
                .authorizeHttpRequests(it -> it.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Another grant is told that it is none of ours, and not that something about it was wrong. */
    private static boolean isOffered(AuthenticationConverter grant) {
        return grant instanceof OAuth2ClientCredentialsAuthenticationConverter;
    }

    private static void checkAssertions(AuthenticationProvider provider, AssertionDecoders decoders) {
        if (provider instanceof JwtClientAssertionAuthenticationProvider assertions) {
            assertions.setJwtDecoderFactory(decoders);
        }
    }

    /** What describes the server, and what it does not do, which is told in words and not by a page to log in at. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain aboutTokens(HttpSecurity http) throws Exception {
        return http.securityMatcher("/oauth2/**", "/.well-known/**")
                .authorizeHttpRequests(it -> it.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    AssertionDecoders assertionDecoders(
            ClientStore clients,
            AssertionStore used,
            PartnerClient http,
            TokenPaths tokens,
            Clock clock,
            SecurityProperties properties) {
        var claims = new AssertionClaims(used, properties.issuer(), tokens, clock);
        return new AssertionDecoders(clients, claims, http);
    }

    @Bean
    TokenPaths tokenPaths(Doors doors, SecurityProperties properties) {
        return new TokenPaths(Stream.concat(doors.tokenPaths(), properties.tokenPaths().stream())
                .toList());
    }

    @Bean
    FilterRegistrationBean<TokenPathFilter> tokenPathFilter(TokenPaths paths) {
        var filter = new FilterRegistrationBean<>(new TokenPathFilter(paths));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** Without consent, refresh, introspection and revocation: what is not named is not done. */
    @Bean
    TokenService tokenService(SecurityProperties properties) {
        var issuer = properties.issuer();
        var external = properties.externalIssuer();
        return new TokenService(
                issuer,
                URI.create(issuer + TokenPaths.ENDPOINT),
                URI.create(issuer + "/oauth2/jwks"),
                List.of("client_credentials"),
                List.of("client_secret_basic", "client_secret_post", "private_key_jwt"),
                AssertionDecoders.ALGORITHMS.stream()
                        .map(Algorithm::getName)
                        .sorted()
                        .toList(),
                external == null ? null : URI.create(external + "/.well-known/openid-configuration"));
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
        return new Hashes(new BCryptPasswordEncoder(BCRYPT_STRENGTH));
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
                    .claim(
                            PartyConverter.GENERATION,
                            client.getClientSettings().<Integer>getSetting(PartyConverter.GENERATION))
                    .claim("scope", String.join(" ", sorted(scopes)));
        };
    }

    private static Set<String> sorted(Set<String> scopes) {
        return new TreeSet<>(scopes);
    }
}
