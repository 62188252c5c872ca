package musubi.hub.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import musubi.hub.partner.ClientStore;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.util.unit.DataSize;

/** What every request passes first, and how it is refused there. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    Dialects dialects(Doors doors, TokenPaths tokens) {
        return new Dialects(doors, tokens);
    }

    /** Before the edge, so that a page of another origin reads also what is refused there. */
    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOrigins(
            Doors doors, TokenPaths tokens, ClientStore clients, Clock clock, Dialects dialects) {
        var filter = new FilterRegistrationBean<>(new CrossOriginFilter(
                new CrossOrigins(doors, tokens), new RegisteredOrigins(clients::origins, clock), dialects));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> edge(Dialects dialects, ServerProperties server) {
        DataSize largestForm = server.getTomcat().getMaxHttpFormPostSize();
        var filter = new FilterRegistrationBean<>(new EdgeFilter(dialects, (int) largestForm.toBytes()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filter;
    }

    /** After Spring Boot's own valve, so that this one answers first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeErrors(Dialects dialects) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new EdgeErrorValve(dialects)));
    }

    /** Bytes over 0x7f in a header are read as Latin-1, and some of these look like control characters: no attack. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
    }

    /**
     * A number is no word of a list by its position, 1.5 is no whole number, and text is no number; no list holds null, and a
     * member that nobody knows is named and never passed over.
     */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer literalJson() {
        return json -> json.featuresToEnable(
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .postConfigurer(it -> it.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    @Bean
    Module readableText() {
        return new ReadableTextModule();
    }
}
