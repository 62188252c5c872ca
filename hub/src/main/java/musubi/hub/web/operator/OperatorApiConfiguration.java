package musubi.hub.web.operator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The title page of {@code /openapi.json}, and how one gets in. */
@Configuration(proxyBeanMethods = false)
class OperatorApiConfiguration {

    private static final String OAUTH = "oauth2";

    /** What the hub itself hands to its controllers is no parameter of the API. */
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Grant.class);
    }

    @Bean
    WebMvcConfigurer operatorRequests(Gate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new OperatorGrants(gate));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParametersInterceptor()).addPathPatterns("/hub/**");
            }
        };
    }

    @Bean
    OpenAPI openApi() {
        var scopes = new Scopes()
                .addString("hub:read", "read messages, deliveries, partners and the audit")
                .addString("hub:operate", "replay, cancel, skip, register partners")
                .addString("hub:messages.write", "send messages of any format the sender is registered for");
        var flow = new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes);
        return new OpenAPI()
                .info(new Info()
                        .title("Musubi")
                        .version("0.1")
                        .description("The interoperability hub of a city. Errors are problem details (RFC 9457). "
                                + "Lists are read by following `next`, which is not to be built or taken apart."))
                .components(new Components()
                        .addSecuritySchemes(
                                OAUTH,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.OAUTH2)
                                        .flows(new OAuthFlows().clientCredentials(flow))))
                .addSecurityItem(new SecurityRequirement().addList(OAUTH));
    }
}
