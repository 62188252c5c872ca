package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.svc.IIdHelperService;
import ca.uhn.fhir.jpa.config.HapiFhirLocalContainerEntityManagerFactoryBean;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.dao.data.IResourceHistoryTableDao;
import ca.uhn.fhir.jpa.dao.data.IResourceTagDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.search.SearchBuilderLoadIncludesParameters;
import ca.uhn.fhir.jpa.model.search.SearchRuntimeDetails;
import ca.uhn.fhir.jpa.search.BatchResourceLoader;
import ca.uhn.fhir.jpa.search.builder.SearchBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SqlObjectFactory;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Party;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * HAPI's search, of which every look-up is made: of searches, counts, conditions and conditional references alike. Here
 * and nowhere else is added what the asker may see, and how long it may take.
 */
final class SeenSearchBuilder extends SearchBuilder {

    /** HAPI's own parts, which it hands to each search. */
    record Parts(
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
            BatchResourceLoader loader) {}

    private final @Nullable String type;
    private final SeenCriteria criteria;
    private final RecordStore records;
    private final SearchTime time;

    SeenSearchBuilder(
            @Nullable String type,
            Class<? extends IBaseResource> resource,
            Parts parts,
            SeenCriteria criteria,
            RecordStore records,
            SearchTime time) {
        super(
                type,
                parts.settings(),
                parts.entities(),
                parts.statements(),
                parts.dialect(),
                parts.parameters(),
                parts.partitions(),
                parts.interceptors(),
                parts.tags(),
                parts.daos(),
                parts.fhir(),
                parts.ids(),
                parts.histories(),
                parts.loader(),
                resource);
        this.type = type;
        this.criteria = criteria;
        this.records = records;
        this.time = time;
    }

    @Override
    public Long createCountQuery(
            SearchParameterMap asked, String search, RequestDetails request, RequestPartitionId partition) {
        return time.bound(
                request, () -> super.createCountQuery(criteria.of(asked, type, request), search, request, partition));
    }

    @Override
    public IResultIterator<JpaPid> createQuery(
            SearchParameterMap asked,
            SearchRuntimeDetails details,
            RequestDetails request,
            RequestPartitionId partition) {
        var found = time.bound(
                request, () -> super.createQuery(criteria.of(asked, type, request), details, request, partition));
        return time.bound(request, found);
    }

    /** Round by round, so that nothing is reached through a record that the asker does not see. */
    @Override
    public Set<JpaPid> loadIncludes(SearchBuilderLoadIncludesParameters<JpaPid> parameters) {
        var asker = Asker.find(parameters.getRequestDetails());
        if (asker.isEmpty() || parameters.getIncludeFilters() == null) {
            return super.loadIncludes(parameters);
        }
        var all = new HashSet<JpaPid>();
        var known = new HashSet<>(parameters.getMatches());
        var next = List.copyOf(parameters.getMatches());
        var includes = List.copyOf(parameters.getIncludeFilters());
        while (!next.isEmpty() && !includes.isEmpty()) {
            parameters.setMatches(next);
            parameters.setIncludeFilters(
                    includes.stream().map(Include::asNonRecursive).toList());
            next = seen(asker.get(), super.loadIncludes(parameters)).stream()
                    .filter(known::add)
                    .toList();
            all.addAll(next);
            includes = includes.stream().filter(Include::isRecurse).toList();
        }
        return all;
    }

    private List<JpaPid> seen(Party asker, Set<JpaPid> found) {
        var seen = records.seen(asker, found.stream().map(JpaPid::getId).toList());
        return found.stream().filter(it -> seen.contains(it.getId())).toList();
    }
}
