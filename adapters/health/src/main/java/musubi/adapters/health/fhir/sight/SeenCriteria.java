package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.NumberParam;
import ca.uhn.fhir.rest.param.QuantityParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.health.fhir.Visibility;
import musubi.adapters.health.fhir.sight.RecordStore.Row;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what is asked the criteria that only consult what the asker sees: the records found are restricted, and each
 * step of a chain or of {@code _has} is searched for by itself, restricted in the same way, and replaced by its result.
 */
final class SeenCriteria {

    /** An id that no record can have, since R4 allows 64 characters (§2.24.0.1). */
    private static final String NOBODY = "x".repeat(65);

    private static final int DIGITS = 400;

    private final SeenCondition condition;
    private final LinkedRecords linked;

    SeenCriteria(SeenCondition condition, LinkedRecords linked) {
        this.condition = condition;
        this.linked = linked;
    }

    SearchParameterMap of(SearchParameterMap asked, @Nullable String type, @Nullable RequestDetails request) {
        var asker = Asker.find(request);
        if (asker.isEmpty() || request == null || type == null || asked.getEverythingMode() != null) {
            return asked; // what $everything finds is looked at record by record
        }
        refuseSortByOthers(asked.getSort());
        var criteria = asked.clone();
        List.copyOf(asked.keySet()).forEach(criteria::remove);
        for (var name : asked.keySet()) {
            asked.get(name).forEach(group -> add(criteria, type, name, group, request));
        }
        if (!Visibility.isOpen(type)) {
            criteria.add(Constants.PARAM_SOURCE, new SeenBy(condition.of(asker.get(), type)));
        }
        return criteria;
    }

    private void add(
            SearchParameterMap criteria,
            String type,
            String name,
            List<IQueryParameterType> group,
            RequestDetails request) {
        group.forEach(SeenCriteria::refuseNumbersBeyondUse);
        if (group.stream().anyMatch(SeenBy.class::isInstance)) {
            return; // set anew for each search
        }
        if (group.stream().anyMatch(HasParam.class::isInstance)) {
            var rows = new ArrayList<Row>();
            group.forEach(it -> rows.addAll(linked.having(type, (HasParam) it, request)));
            criteria.addOrList(IAnyResource.SP_RES_ID, ids(rows));
        } else if (group.stream().anyMatch(SeenCriteria::chained)) {
            var rows = new ArrayList<IQueryParameterType>();
            group.forEach(it -> rows.addAll(chained(it) ? references(type, name, it, request) : List.of(it)));
            criteria.addOrList(name, rows);
        } else {
            criteria.addOrList(name, group);
        }
    }

    private List<ReferenceParam> references(
            String type, String name, IQueryParameterType chain, RequestDetails request) {
        var rows = linked.chained(type, name, (ReferenceParam) chain, request);
        return rows.isEmpty()
                ? List.of(new ReferenceParam("Patient/" + NOBODY))
                : rows.stream()
                        .map(it -> new ReferenceParam(it.type() + "/" + it.id()))
                        .toList();
    }

    private static List<TokenParam> ids(List<Row> rows) {
        return rows.isEmpty()
                ? List.of(new TokenParam(NOBODY))
                : rows.stream().map(it -> new TokenParam(it.id())).toList();
    }

    /** {@code subject._type=…} asks nothing of the record referred to. */
    private static boolean chained(IQueryParameterType parameter) {
        return parameter instanceof ReferenceParam reference
                && reference.hasChain()
                && !Constants.PARAM_TYPE.equals(reference.getChain());
    }

    /** Written out for the database, a number such as 1e999999999 would fill the memory. */
    private static void refuseNumbersBeyondUse(IQueryParameterType parameter) {
        var number =
                switch (parameter) {
                    case NumberParam it -> it.getValue();
                    case QuantityParam it -> it.getValue();
                    default -> null;
                };
        if (number != null && (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS)) {
            throw new InvalidRequestException("The number is beyond what is kept here / 数値が扱える範囲を超えています");
        }
    }

    private static void refuseSortByOthers(@Nullable SortSpec sort) {
        for (var each = sort; each != null; each = each.getChain()) {
            if (each.getParamName().contains(".") || each.getParamName().contains(":")) {
                throw new InvalidRequestException("Sort by elements of the record itself: _sort takes no chain here"
                        + " / 並べ替えは、レコード自身の要素で指定してください(_sortで連鎖は使えません)");
            }
        }
    }
}
