package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Looks at the conditions of writes before HAPI follows them: each must select something. */
@Interceptor(order = 13) // after the scopes
public final class ConditionInterceptor {

    private static final Set<RestOperationTypeEnum> CONDITIONAL = Set.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE);

    private static final Predicate<String> CONDITION =
            Pattern.compile("[A-Za-z]+\\?.*").asMatchPredicate();

    private final Criteria criteria;

    ConditionInterceptor(Criteria criteria) {
        this.criteria = criteria;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        var type = request.getResourceName();
        if (type == null || !CONDITIONAL.contains(operation)) {
            return;
        }
        references(request.getResource(), request.getFhirContext());
        if (operation == RestOperationTypeEnum.CREATE) {
            check(type, request.getHeader("If-None-Exist"));
        } else if (request.getId() == null) {
            var condition = request.getConditionalUrl(operation);
            if (condition == null || !condition.contains("?")) {
                throw new InvalidRequestException(
                        "Name the record by its id or by a condition" + " / 対象のレコードをidまたは条件で指定してください");
            }
            check(type, condition);
            unversioned((String) request.getAttribute(Preconditions.MATCH));
            unversioned((String) request.getAttribute(Preconditions.NONE_MATCH));
        }
    }

    /** The conditions of the entries, and the conditional references in them (FHIR R4 §3.1.0.11.2). */
    void check(Bundle bundle, FhirContext fhir) {
        for (var entry : bundle.getEntry()) {
            var request = entry.getRequest();
            var url = String.valueOf(request.getUrl());
            if (request.hasIfNoneExist()) {
                check(url.split("\\?", 2)[0], request.getIfNoneExist());
            }
            if (request.getMethod() != HTTPVerb.GET && url.contains("?")) {
                check(url.split("\\?", 2)[0], url);
                unversioned(request.getIfMatch());
                unversioned(request.getIfNoneMatch());
            }
            references(entry.getResource(), fhir);
        }
    }

    /** Which record it will be nobody knows yet, and so nobody its version. */
    private static void unversioned(@Nullable String tag) {
        if (tag != null && !tag.isBlank()) {
            throw new InvalidRequestException("If-Match and If-None-Match go with a record that is named by its id"
                    + " / If-MatchとIf-None-Matchはidで指定したレコードにのみ使えます");
        }
    }

    private void references(@Nullable IBaseResource record, FhirContext fhir) {
        if (record == null) {
            return;
        }
        fhir.newTerser().getAllPopulatedChildElementsOfType(record, Reference.class).stream()
                .map(Reference::getReference)
                .filter(it -> it != null && CONDITION.test(it))
                .forEach(it -> check(it.split("\\?", 2)[0], it));
    }

    /** @param condition with what stands before its question mark, or without */
    private void check(String type, @Nullable String condition) {
        if (condition != null) {
            var query = OwnCondition.without(condition);
            criteria.condition(type, query.substring(query.indexOf('?') + 1));
        }
    }
}
