package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.config.HapiFhirLocalContainerEntityManagerFactoryBean;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.dao.data.IResourceHistoryTableDao;
import ca.uhn.fhir.jpa.dao.data.IResourceTagDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.search.BatchResourceLoader;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceHistoryPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.extractor.IResourceLinkResolver;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import musubi.adapters.health.fhir.FhirProperties;
import musubi.hub.consent.ConsentRegister;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts what looks up records for somebody in the place of HAPI's own. */
@Configuration
class SightConfiguration {

    private final BeanFactory beans;

    SightConfiguration(BeanFactory beans) {
        this.beans = beans;
    }

    @Bean
    SeenCondition seenCondition(FhirContext fhir, ConsentRegister consents, ISearchParamRegistry parameters) {
        return new SeenCondition(fhir, consents, parameters);
    }

    @Bean
    RecordStore recordStore(JdbcClient jdbc, SeenCondition seen) {
        return new RecordStore(jdbc, seen);
    }

    @Bean
    SeenCriteria seenCriteria(
            SeenCondition condition,
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService queries,
            ISearchParamRegistry parameters,
            RecordStore records,
            FhirProperties properties) {
        return new SeenCriteria(
                condition, new LinkedRecords(fhir, daos, queries, parameters, records, properties.chainLimit()));
    }

    @Bean
    SearchTime searchTime(RecordStore records, FhirProperties properties) {
        return new SearchTime(records, properties.searchTime());
    }

    @Bean
    SeenSearchBuilder.Parts searchParts(
            JpaStorageSettings settings,
            HapiFhirLocalContainerEntityManagerFactoryBean entities,
            SqlObjectFactory statements,
            HibernatePropertiesProvider dialect,
            ISearchParamRegistry parameters,
            PartitionSettings partitions,
            IInterceptorBroadcaster interceptors,
            IResourceTagDao tags,
            DaoRegistry daos,
            FhirContext fhir,
            IIdHelperService<JpaPid> ids,
            IResourceHistoryTableDao histories,
            BatchResourceLoader loader) {
        return new SeenSearchBuilder.Parts(
                settings,
                entities,
                statements,
                dialect,
                parameters,
                partitions,
                interceptors,
                tags,
                daos,
                fhir,
                ids,
                histories,
                loader);
    }

    /** HAPI gives the first two by name, and only as many may be given as the method takes. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    ISearchBuilder<JpaPid> seenSearchBuilder(String type, Class<? extends IBaseResource> resource) {
        return new SeenSearchBuilder(
                type,
                resource,
                beans.getBean(SeenSearchBuilder.Parts.class),
                beans.getBean(SeenCriteria.class),
                beans.getBean(RecordStore.class),
                beans.getBean(SearchTime.class));
    }

    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    ResourceHistoryPredicateBuilder seenSourcePredicateBuilder(SearchQueryBuilder statement) {
        return new SeenSourcePredicateBuilder(statement);
    }

    @Bean
    IResourceLinkResolver seenLinkResolver(RecordStore records) {
        return new SeenLinkResolver(records);
    }

    @Bean
    OwnPages pagingProvider(FhirProperties properties, RecordStore records) {
        var pages = new OwnPages(records);
        pages.setDefaultPageSize(properties.pageSize());
        pages.setMaximumPageSize(properties.pageLimit());
        return pages;
    }
}
