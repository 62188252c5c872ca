package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Set;
import musubi.adapters.health.fhir.sight.TooCostly;

/** Bounds what one search may ask, and refuses what this server would not hold to. */
@Interceptor(order = 12) // after the scopes and the gate
public final class SearchInterceptor {

    /** Parameters of R4 that HAPI takes and does not, or not for every reader alike, answer by. */
    private static final Set<String> NOT_OFFERED =
            Set.of("_filter", "_query", "_content", "_text", "_contained", "_containedType", "_offset", "_typeFilter");

    private final int limit;

    /** @param limit the most parameters of one search */
    SearchInterceptor(int limit) {
        this.limit = limit;
    }

    /** {@code _count=0} asks for the total alone (FHIR R4 §3.1.1.5.6). */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void count(RequestDetails request) {
        var counts = request.getParameters().get("_count");
        if (counts != null && Arrays.asList(counts).contains("0")) {
            var parameters = new HashMap<>(request.getParameters());
            parameters.remove("_count");
            parameters.put("_summary", new String[] {"count"});
            request.setParameters(parameters);
        }
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation != RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        var number = request.getParameters().values().stream()
                .mapToInt(it -> it.length)
                .sum();
        if (number > limit) {
            throw TooCostly.criteria(limit);
        }
        for (var name : request.getParameters().keySet()) {
            if (isRefused(name)) {
                throw new InvalidRequestException(
                        "This server does not offer the search parameter of this name: "
                                + name.split("[:.]", 2)[0] + " / この検索パラメーターは使えません");
            }
        }
    }

    static boolean isRefused(String name) {
        return NOT_OFFERED.contains(name.split("[:.]", 2)[0]);
    }
}
