package musubi.adapters.health.fhir.jpa;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * Makes each of HAPI's 56 Spring Data repositories at its first use. Parsing the queries of all of them is a sixth of a
 * start's work, and many are never used. Spring Data has this as its lazy bootstrap mode, but HAPI's
 * {@code @EnableJpaRepositories} does not choose it.
 */
final class LazyRepositories implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanNamesForType(RepositoryFactoryBeanSupport.class, true, false)) {
            beans.getBeanDefinition(name.replaceFirst("^&", "")).setLazyInit(true);
        }
        ((DefaultListableBeanFactory) beans).setAutowireCandidateResolver(new LazyInjection());
    }

    /** Hands out a proxy that looks for the repository when it is first called. */
    private static final class LazyInjection extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor descriptor) {
            return super.isLazy(descriptor) || Repository.class.isAssignableFrom(descriptor.getDependencyType());
        }
    }
}
