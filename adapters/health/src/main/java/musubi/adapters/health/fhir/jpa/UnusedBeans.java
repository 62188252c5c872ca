package musubi.adapters.health.fhir.jpa;

import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.adapters.health.fhir.FhirProperties;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Takes out of the context, before any is made, what HAPI defines and this city does not use: the DAOs and providers of
 * resource types that it does not keep (two beans for each of 146 types, and making them was most of HAPI's start), and
 * the parts that this adapter replaces: the index extractor, and what looks up records.
 */
final class UnusedBeans implements BeanDefinitionRegistryPostProcessor, EnvironmentAware {

    /** HAPI's naming of its generated beans: {@code myPatientDaoR4}, {@code myPatientRpR4}. */
    private static final Pattern GENERATED = Pattern.compile("my([A-Z][A-Za-z]+)(Dao|Rp)R4");

    /** HAPI asks for its search by this name. */
    private static final String SEARCH = ISearchBuilder.SEARCH_BUILDER_BEAN_NAME;

    /** Parts of HAPI's in whose place ours stand. */
    private static final Set<String> REPLACED =
            Set.of("searchParamExtractor", "newResourceHistoryPredicateBuilder", "daoResourceLinkResolver", SEARCH);

    private Set<String> kept = Set.of();

    @Override
    public void setEnvironment(Environment environment) {
        kept = Binder.get(environment)
                .bindOrCreate("musubi.fhir", FhirProperties.class)
                .registered();
    }

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        for (var name : registry.getBeanDefinitionNames()) {
            if (REPLACED.contains(name)) {
                registry.removeBeanDefinition(name);
            }
            var generated = GENERATED.matcher(name);
            if (generated.matches() && !kept.contains(type(generated.group(1)))) {
                registry.removeBeanDefinition(name);
            }
        }
        registry.registerAlias("seenSearchBuilder", SEARCH);
    }

    /** Java's {@code List} made HAPI call one type otherwise. */
    private static String type(String name) {
        return name.equals("ListResource") ? "List" : name;
    }
}
