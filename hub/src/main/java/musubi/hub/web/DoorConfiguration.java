package musubi.hub.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import musubi.hub.adapter.Adapter;
import musubi.hub.message.Text;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Credentials;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The chain of all machine paths: bearer tokens, no session, errors in each door's own dialect. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class DoorConfiguration {

    @Bean
    Doors doors(ObjectProvider<Adapter> adapters) {
        return new Doors(adapters.orderedStream().toList());
    }

    @Bean
    PublicAddress publicAddress(SecurityProperties properties, HttpsProperties https, Doors doors) {
        return new PublicAddress(properties.issuer(), https, doors);
    }

    /** Tokens of the hub's own, or of the external issuer where one is set. */
    @Bean
    @Primary
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, SecurityProperties properties) {
        var external = properties.externalIssuer();
        if (external != null) {
            return new SupplierJwtDecoder(() -> externalDecoder(external.toString(), properties.audience()));
        }
        var decoder = (NimbusJwtDecoder) OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(properties.issuer().toString())));
        return decoder;
    }

    /** Other services trust the same issuer: a token counts here only if it was issued for this hub (RFC 9068 §4). */
    private static JwtDecoder externalDecoder(String issuer, String audience) {
        NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<@Nullable List<String>>("aud", it -> it != null && it.contains(audience))));
        return decoder;
    }

    @Bean
    RememberedTokens rememberedTokens(JwtDecoder decoder, Clock clock) {
        return new RememberedTokens(decoder, clock);
    }

    /** For all transports: whoever authenticates somebody otherwise than by the chain below asks here. */
    @Bean
    Credentials credentials(
            ClientStore clients, PartnerStore partners, RememberedTokens tokens, PasswordEncoder hashes, Clock clock) {
        return new Credentials(
                clients::findEnabled,
                partners::find,
                clients::version,
                partners::findByIdentity,
                token -> proof(tokens, token),
                hashes,
                clock);
    }

    private static Optional<Credentials.Proof> proof(RememberedTokens tokens, String token) {
        try {
            return Optional.of(PartyConverter.proof(tokens.decode(token)));
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    /** Each request is observed once, by the web server's own filter, and not again by each filter of the chains. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(
            HttpSecurity http,
            Doors doors,
            RememberedTokens remembered,
            Credentials credentials,
            SecurityProperties properties)
            throws Exception {
        var parties = new PartyConverter(credentials);
        return http.securityMatcher(request -> doors.find(request).isPresent())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(it -> it.jwt(
                                jwt -> jwt.decoder(remembered).jwtAuthenticationConverter(parties))
                        .authenticationEntryPoint((request, response, _) -> unauthorized(doors, request, response))
                        .accessDeniedHandler((request, response, _) -> forbidden(doors, request, response)))
                .exceptionHandling(it -> it.authenticationEntryPoint(
                                (request, response, _) -> unauthorized(doors, request, response))
                        .accessDeniedHandler((request, response, _) -> forbidden(doors, request, response)))
                .addFilterBefore(
                        new RateLimitFilter(
                                request -> doors.find(request).orElseThrow().errorWriter(),
                                properties.anonymousPerMinute()),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(
                        it -> it.anyRequest().access((caller, context) -> doors.decide(caller, context.getRequest())))
                .build();
    }

    /** RFC 6750 §3: says which kind of token is wanted, and never why one was refused. */
    private static void unauthorized(Doors doors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isShut(doors, request)) {
            forbidden(doors, request, response); // before anybody sends a token where others could read it
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer");
        write(doors, request, response, 401, StatusText.of(401));
    }

    private static void forbidden(Doors doors, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var detail = isShut(doors, request)
                ? new Text("This door is open over HTTPS only.", "このドアは HTTPS でのみ利用できます。")
                : new Text("The token has none of the scopes that this needs.", "トークンに必要なスコープがありません。");
        write(doors, request, response, 403, detail);
    }

    private static boolean isShut(Doors doors, HttpServletRequest request) {
        return doors.find(request).orElseThrow().httpsOnly() && !request.isSecure();
    }

    private static void write(
            Doors doors, HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        doors.find(request).orElseThrow().errorWriter().write(request, response, status, text);
    }
}
