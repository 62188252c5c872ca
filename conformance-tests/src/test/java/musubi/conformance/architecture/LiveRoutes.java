package musubi.conformance.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.hub.flow.Spine;
import org.apache.camel.CamelContext;
import org.apache.camel.model.DynamicRouterDefinition;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.EnrichDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.model.OnExceptionDefinition;
import org.apache.camel.model.PollEnrichDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RecipientListDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RoutingSlipDefinition;
import org.apache.camel.model.ToDynamicDefinition;
import org.apache.camel.model.TryDefinition;

/** The routes of a running hub, as Camel has them, and what is wrong with them. */
record LiveRoutes(List<RouteDefinition> routes) {

    private static final Pattern HUB = Pattern.compile("hub\\.[a-z0-9.-]+");
    private static final Pattern INLET = Pattern.compile("(health|transit|energy|emissions)\\.[a-z0-9-]+\\.inlet");

    /** Steps that send to an address which is known at run time only, or that decide about errors. */
    private static final List<Class<?>> FORBIDDEN = List.of(
            ToDynamicDefinition.class,
            RecipientListDefinition.class,
            RoutingSlipDefinition.class,
            DynamicRouterDefinition.class,
            EnrichDefinition.class,
            PollEnrichDefinition.class,
            TryDefinition.class,
            OnExceptionDefinition.class);

    static LiveRoutes of(CamelContext context) {
        return new LiveRoutes(List.copyOf(
                context.getCamelContextExtension().getContextPlugin(Model.class).getRouteDefinitions()));
    }

    /** Empty where every route is the hub's or an inlet that ends in the spine. */
    List<String> faults() {
        return routes.stream().flatMap(LiveRoutes::faults).toList();
    }

    private static Stream<String> faults(RouteDefinition route) {
        var id = Objects.requireNonNullElse(route.getRouteId(), "");
        if (HUB.matcher(id).matches()) {
            return Stream.empty();
        }
        if (!INLET.matcher(id).matches()) {
            return Stream.of("%s from %s: name it <domain>.<standard>.inlet".formatted(id, route.getEndpointUrl()));
        }
        var sends = steps(route, EndpointRequiredDefinition.class)
                .map(EndpointRequiredDefinition::getEndpointUri)
                .toList();
        var wrongSends = sends.equals(List.of(Spine.ADMIT))
                ? Stream.<String>empty()
                : Stream.of("%s sends to %s: its one send is %s".formatted(id, sends, Spine.ADMIT));
        var wrongSteps = steps(route, ProcessorDefinition.class)
                .filter(step -> FORBIDDEN.stream().anyMatch(type -> type.isInstance(step)))
                .map(step -> "%s has the step %s: leave it to the spine".formatted(id, step.getShortName()));
        return Stream.concat(wrongSends, wrongSteps);
    }

    private static <T> Stream<T> steps(RouteDefinition route, Class<T> type) {
        Collection<T> found = ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), type);
        return found.stream();
    }
}
