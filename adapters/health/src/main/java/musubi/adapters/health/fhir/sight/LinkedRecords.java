package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import musubi.adapters.health.fhir.sight.RecordStore.Row;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** One step of a chain or of {@code _has}: a search of its own, on behalf of the same asker. */
final class LinkedRecords {

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final MatchUrlService queries;
    private final ISearchParamRegistry parameters;
    private final RecordStore records;
    private final int limit;

    /** @param limit the most records that one step may find */
    LinkedRecords(
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService queries,
            ISearchParamRegistry parameters,
            RecordStore records,
            int limit) {
        this.fhir = fhir;
        this.daos = daos;
        this.queries = queries;
        this.parameters = parameters;
        this.records = records;
        this.limit = limit;
    }

    /** Whom {@code name:Type.chain=value} means: records that fit the rest of the chain (FHIR R4 §3.1.1.4.5). */
    List<Row> chained(String type, String name, ReferenceParam reference, RequestDetails request) {
        var chain = reference.getChain();
        var found = new ArrayList<Long>();
        var targets = targets(type, name, reference, chain.split("[.:]", 2)[0]);
        if (targets.isEmpty()) {
            throw new InvalidRequestException("No record that " + type + "." + name + " refers to can be searched by "
                    + chain + " / この参照先は" + chain + "では検索できません");
        }
        targets.forEach(it -> found.addAll(find(it, chain, reference.getValueAsQueryToken(), request)));
        return records.list(found);
    }

    /** The records of the type to which others refer that fit the rest of {@code _has} (FHIR R4 §3.1.1.4.6). */
    List<Row> having(String type, HasParam has, RequestDetails request) {
        var from = has.getTargetResourceType();
        if (!daos.isResourceTypeSupported(from)) {
            throw new InvalidRequestException("This server keeps no " + from + " / このサーバーは" + from + "を扱いません");
        }
        var place = parameter(from, has.getReferenceFieldName())
                .orElseThrow(() -> new InvalidRequestException(from + " has no search parameter "
                        + has.getReferenceFieldName() + " / " + from + "に検索パラメーター" + has.getReferenceFieldName()
                        + "はありません"));
        var found = find(from, has.getParameterName(), has.getParameterValue(), request);
        var paths = place.getPathsSplit().stream().map(String::trim).toList();
        return records.targets(found, paths, type);
    }

    private Collection<Long> find(String type, String name, String value, RequestDetails request) {
        var query = type + "?" + encoded(name) + "=" + encoded(value);
        var criteria = queries.translateMatchUrl(query, fhir.getResourceDefinition(type));
        criteria.setLoadSynchronousUpTo(limit + 1);
        var dao = daos.getResourceDao(type);
        @SuppressWarnings("unchecked") // HAPI's ids are those of JPA here
        var found = (List<JpaPid>) (List<?>)
                ((ca.uhn.fhir.jpa.api.dao.IFhirResourceDao<IBaseResource>) dao).searchForIds(criteria, request, null);
        if (found.size() > limit) {
            throw TooCostly.step(limit);
        }
        return found.stream().map(JpaPid::getId).toList();
    }

    private List<String> targets(String type, String name, ReferenceParam reference, String first) {
        var named = reference.hasResourceType()
                ? List.of(reference.getResourceType())
                : parameter(type, name).map(RuntimeSearchParam::getTargets).stream()
                        .flatMap(Collection::stream)
                        .sorted()
                        .toList();
        return named.stream()
                .filter(daos::isResourceTypeSupported)
                .filter(it -> first.startsWith("_") || parameter(it, first).isPresent())
                .toList();
    }

    private Optional<RuntimeSearchParam> parameter(String type, String name) {
        return Optional.ofNullable(parameters.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
