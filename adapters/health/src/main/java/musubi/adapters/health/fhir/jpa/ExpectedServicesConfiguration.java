package musubi.adapters.health.fhir.jpa;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.binstore.DatabaseBinaryContentStorageSvcImpl;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.FulltextSearchSvcImpl;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.term.TermLoaderSvcImpl;
import ca.uhn.fhir.jpa.term.api.ITermCodeSystemStorageSvc;
import ca.uhn.fhir.jpa.term.api.ITermDeferredStorageSvc;
import ca.uhn.fhir.jpa.term.api.ITermLoaderSvc;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import musubi.adapters.health.fhir.FhirProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Services that HAPI's configuration looks for and leaves to the application. */
@Configuration
class ExpectedServicesConfiguration {

    @Bean
    IFulltextSearchSvc fullTextSearchSvc() {
        return new FulltextSearchSvcImpl();
    }

    @Bean
    IHSearchSortHelper hSearchSortHelper(ISearchParamRegistry searchParameters) {
        return new HSearchSortHelperImpl(searchParameters);
    }

    @Bean
    IStaleSearchDeletingSvc staleSearchDeletingSvc() {
        return new StaleSearchDeletingSvcImpl();
    }

    @Bean
    DatabaseBinaryContentStorageSvcImpl databaseBinaryStorageSvc() {
        return new DatabaseBinaryContentStorageSvcImpl();
    }

    /** Asks the settings and not the registry of DAOs, whose first question would make all of them. */
    @Bean
    IResourceSupportedSvc resourceSupportedSvc(FhirProperties properties) {
        return properties.registered()::contains;
    }

    /** HAPI finds this bean by its name; without it the capability statement fails (HAPI-0389). */
    @Bean(name = "myResourceCountsCache")
    ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> systemDao) {
        return ResourceCountCacheUtil.newResourceCountCache(systemDao);
    }

    @Bean
    ITermLoaderSvc termLoaderService(ITermDeferredStorageSvc deferred, ITermCodeSystemStorageSvc codeSystems) {
        return new TermLoaderSvcImpl(deferred, codeSystems);
    }

    @Bean
    static UnusedBeans unusedBeans() {
        return new UnusedBeans();
    }

    @Bean
    static LazyRepositories lazyRepositories() {
        return new LazyRepositories();
    }
}
