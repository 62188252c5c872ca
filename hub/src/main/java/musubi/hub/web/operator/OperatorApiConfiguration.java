package musubi.hub.web.operator;

import java.util.List;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the controllers of the operator API get leave to read. */
@Configuration(proxyBeanMethods = false)
class OperatorApiConfiguration {

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
}
