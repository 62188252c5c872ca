package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.adapters.health.fhir.sight.TooCostly;

/** Bounds what one search may ask, and refuses what this server would not hold to. */
@Interceptor(order = 12) // after the scopes and the gate
public final class SearchInterceptor {

    /** Parameters of R4 that HAPI takes and does not, or not for every reader alike, answer by. */
    private static final Set<String> NOT_OFFERED =
            Set.of("_filter", "_query", "_content", "_text", "_contained", "_containedType", "_offset", "_typeFilter");

    /** Parameters that say how the answer is to look (FHIR R4 §3.1.1.5). */
    private static final Map<String, Pattern> RESULT = Map.of(
            "_count", Pattern.compile("[0-9]{1,9}"),
            "_summary", Pattern.compile("true|false|text|data|count"),
            "_total", Pattern.compile("none|estimate|accurate"));

    /** A whole value, or a part of one; an id may hold letters and digits that look like it. */
    private static final Pattern LARGE = Pattern.compile(
            "(?:^|[,$|])\\s*(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?[+-]?[\\d.]+[eE][+-]?\\d{4,}\\s*(?=$|[,$|])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NUMBER =
            Pattern.compile("(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?[+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?");
    private static final Set<RestSearchParameterTypeEnum> NUMBERS = Set.of(
            RestSearchParameterTypeEnum.NUMBER,
            RestSearchParameterTypeEnum.QUANTITY,
            RestSearchParameterTypeEnum.COMPOSITE);

    private final int limit;
    private final ISearchParamRegistry parameters;
    private final Criteria criteria;

    /** @param limit the most parameters of one search */
    SearchInterceptor(int limit, ISearchParamRegistry parameters, Criteria criteria) {
        this.limit = limit;
        this.parameters = parameters;
        this.criteria = criteria;
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
        request.getParameters().forEach((name, values) -> {
            if (isRefused(name)) {
                throw invalid("This server does not offer the search parameter " + plain(name), "この検索パラメーターは使えません");
            }
            for (var value : values) {
                check(request.getResourceName(), name, value);
            }
        });
        criteria.search(request.getResourceName(), request.getParameters());
    }

    private void check(String type, String name, String value) {
        var allowed = RESULT.get(name);
        if (allowed != null && !allowed.matcher(value).matches()) {
            throw invalid(name + " takes " + allowed.pattern(), name + "の値が正しくありません");
        }
        if (isPlainNumber(type, name)) {
            for (var one : value.split(",")) {
                var number = one.split("\\|", 2)[0].strip();
                if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
                    throw invalid(name + " takes a number, as in 5.4 or gt5.4", name + "の値は5.4やgt5.4のような数値です");
                }
            }
        }
        if (LARGE.matcher(value).find() && isNumber(type, name)) {
            throw invalid("The number is beyond what is kept here", "数値が扱える範囲を超えています");
        }
    }

    /** A number or a quantity (FHIR R4 §3.1.1.4.5), of the record itself or of one that refers to it. */
    private boolean isPlainNumber(String type, String name) {
        var parts = name.split(":");
        var back = parts[0].equals("_has") && parts.length == 4;
        if (name.contains(".") || !back && parts.length > 1) {
            return false;
        }
        var parameter = parameters.getActiveSearchParam(
                back ? parts[1] : type, back ? parts[3] : name, SearchParamLookupContextEnum.SEARCH);
        return parameter != null
                && (parameter.getParamType() == RestSearchParameterTypeEnum.NUMBER
                        || parameter.getParamType() == RestSearchParameterTypeEnum.QUANTITY);
    }

    /** Written out for the database, a number such as 1e999999999 would fill the memory. */
    private boolean isNumber(String type, String name) {
        var parameter = parameters.getActiveSearchParam(type, plain(name), SearchParamLookupContextEnum.SEARCH);
        return name.contains(".")
                || name.startsWith("_has")
                || parameter != null && NUMBERS.contains(parameter.getParamType());
    }

    private static InvalidRequestException invalid(String en, String ja) {
        return new InvalidRequestException(en + " / " + ja);
    }

    private static String plain(String name) {
        return name.split("[:.]", 2)[0];
    }

    static boolean isRefused(String name) {
        return NOT_OFFERED.contains(plain(name));
    }
}
