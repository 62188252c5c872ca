package musubi.hub.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Arrays;
import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Refuses;
import musubi.hub.web.Dialects;
import musubi.hub.web.Doors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How {@code /openapi.json} comes about: what controllers say, what adapters add, and what follows from the doors. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    OpenAPI openApi() {
        return TitlePage.make();
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, method) -> {
            var refuses = method.getMethodAnnotation(Refuses.class);
            if (refuses != null) {
                operation.addExtension(
                        Refusals.DECLARED,
                        Arrays.stream(refuses.value()).boxed().toList());
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer wholeApi(ObjectProvider<Adapter> adapters, Doors doors, Dialects dialects) {
        return new WholeApi(
                () -> List.copyOf(adapters.orderedStream().toList()),
                new Access(doors),
                new Refusals(doors, dialects),
                Sayings.load());
    }
}
