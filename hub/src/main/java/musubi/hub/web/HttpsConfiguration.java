package musubi.hub.web;

import java.net.InetAddress;
import musubi.hub.partner.Secrets;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.util.LambdaSafe;
import org.springframework.boot.web.embedded.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A second port, for HTTPS, beside the plain one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpsProperties.class)
class HttpsConfiguration {

    @Bean
    @ConditionalOnProperty(name = "musubi.https.enabled", havingValue = "true")
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> httpsPort(
            HttpsProperties properties, SslBundles bundles, Secrets secrets, ServerProperties server) {
        return factory -> {
            var bundle = properties.bundle();
            var certificate =
                    bundle == null ? new SelfMadeCertificate(secrets).get() : Certificate.of(bundles.getBundle(bundle));
            factory.addAdditionalTomcatConnectors(connector(factory, properties, server.getAddress(), certificate));
        };
    }

    /** With the limits and threads of the plain port, which the factory gives to that one alone. */
    private static Connector connector(
            TomcatServletWebServerFactory factory,
            HttpsProperties properties,
            @Nullable InetAddress address,
            Certificate certificate) {
        var protocol = new Http11NioProtocol();
        protocol.setSSLEnabled(true);
        if (address != null) {
            protocol.setAddress(address);
        }
        var connector = new Connector(protocol);
        connector.setPort(properties.port());
        connector.setScheme("https");
        connector.setSecure(true);
        connector.addSslHostConfig(certificate.hostConfig(properties.clientCertificates()));
        factory.getTomcatConnectorCustomizers().forEach(it -> it.customize(connector));
        factory.getTomcatProtocolHandlerCustomizers().forEach(it -> apply(it, protocol));
        return connector;
    }

    /** As the factory itself does: each customizer is for the protocol that it can take. */
    @SuppressWarnings("unchecked")
    private static void apply(TomcatProtocolHandlerCustomizer<?> customizer, Http11NioProtocol protocol) {
        LambdaSafe.callback(TomcatProtocolHandlerCustomizer.class, customizer, protocol)
                .invoke(it -> it.customize(protocol));
    }
}
