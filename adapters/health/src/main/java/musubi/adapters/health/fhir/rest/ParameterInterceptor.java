package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is no search to its parameters: one that is not known, or not of its kind, is named and never passed over, for
 * the answer would be that to another question.
 */
@Interceptor(order = 11) // after the scopes and the gate
public final class ParameterInterceptor {

    private static final Set<String> GENERAL = Set.of("_format", "_pretty", "_summary", "_elements");
    private static final Set<String> OF_HISTORY = Set.of("_count", "_since", "_at");
    private static final Set<String> OF_EVERYTHING = Set.of("_count", "_since", "_type");
    private static final String EVERYTHING = "$everything";

    private final List<String> kept;

    /** @param kept the types that are offered */
    ParameterInterceptor(List<String> kept) {
        this.kept = List.copyOf(kept);
    }

    /** Before HAPI reads them, which says of a wrong value not where it stands. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void check(RequestDetails request) {
        switch (request.getRestOperationType()) {
            case READ, VREAD, CREATE, TRANSACTION -> check(request, Set.of());
            case UPDATE, PATCH, DELETE -> {
                if (request.getId() != null) { // a condition is looked at as one
                    check(request, Set.of());
                }
            }
            case HISTORY_INSTANCE -> check(request, OF_HISTORY);
            case EXTENDED_OPERATION_INSTANCE, META ->
                check(request, EVERYTHING.equals(request.getOperation()) ? OF_EVERYTHING : Set.of());
            case null, default -> {} // searches and their pages are looked at elsewhere, and the rest is not offered
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void body(RequestDetails request, RestOperationTypeEnum operation) {
        if (request.getResource() instanceof Parameters parameters && parameters.hasParameter()) {
            throw new InvalidRequestException("Parameters of " + request.getOperation()
                    + " are taken in the query of a GET alone / パラメーターはGETのクエリで指定してください");
        }
    }

    /** What has changed since, of everything (FHIR R4 Patient $everything); HAPI knows no such parameter. */
    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void since(@Nullable RequestDetails request, IPreResourceAccessDetails found) {
        if (request == null || !EVERYTHING.equals(request.getOperation())) {
            return;
        }
        var asked = request.getParameters().get("_since");
        if (asked != null) {
            var since = new DateTimeType(asked[0]).getValue();
            for (var index = 0; index < found.size(); index++) {
                if (!((Resource) found.getResource(index))
                        .getMeta()
                        .getLastUpdated()
                        .after(since)) {
                    found.setDontReturnResourceAtIndex(index);
                }
            }
        }
    }

    private void check(RequestDetails request, Collection<String> own) {
        asked(request).forEach((name, values) -> {
            if (!own.contains(name) && !GENERAL.contains(name)) {
                throw new InvalidRequestException(
                        "The parameter " + name + " is not known here; leave it out. Known are: "
                                + String.join(
                                        ", ",
                                        Stream.concat(own.stream(), GENERAL.stream())
                                                .sorted()
                                                .toList())
                                + " / パラメーター " + name + " は使えません");
            }
            if (own.contains(name) && (values.length != 1 || !isOfItsKind(name, values[0]))) {
                throw new InvalidRequestException(
                        "The parameter " + name + " takes " + kind(name) + ", once / パラメーター " + name + " の値が正しくありません");
            }
        });
    }

    /** As it was asked: what HAPI has may hold what was added for it. An entry of a batch has its own. */
    private static Map<String, String[]> asked(RequestDetails request) {
        return request instanceof ServletRequestDetails servlet && !(request instanceof ServletSubRequestDetails)
                ? servlet.getServletRequest().getParameterMap()
                : request.getParameters();
    }

    private boolean isOfItsKind(String name, String value) {
        return switch (name) {
            case "_count" -> value.matches("[0-9]{1,9}");
            case "_type" -> kept.containsAll(Arrays.asList(value.split(",", -1)));
            default -> isTime(value);
        };
    }

    private static String kind(String name) {
        return switch (name) {
            case "_count" -> "a number";
            case "_type" -> "types that this server keeps, separated by commas";
            default -> "a time such as 2026-11-27 or 2026-11-27T09:00:00+09:00";
        };
    }

    private static boolean isTime(String value) {
        try {
            return new DateTimeType(value).hasValue();
        } catch (DataFormatException e) {
            return false;
        }
    }
}
