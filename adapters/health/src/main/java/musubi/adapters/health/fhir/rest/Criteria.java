package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses criteria that HAPI would drop without a word: who asks for one patient must never get all of them, and a condition
 * that says nothing must never change or delete the one record that happens to be there.
 */
final class Criteria {

    /** Say how the answer is to look, not what it is to hold (FHIR R4 §3.1.1.5). */
    private static final Set<String> RESULT = Set.of(
            "_sort", "_count", "_include", "_revinclude", "_summary", "_total", "_elements", "_format", "_pretty");

    /** Not among the registered parameters, and held to all the same. */
    private static final String LIST = "_list";

    private static final Set<String> BARE = Set.of("_id", "_lastUpdated");

    private static final Map<RestSearchParameterTypeEnum, Set<String>> MODIFIERS = Map.of(
            RestSearchParameterTypeEnum.STRING, Set.of("missing", "exact", "contains"),
            RestSearchParameterTypeEnum.TOKEN, Set.of("missing", "not", "text", "in", "not-in", "above", "below"),
            RestSearchParameterTypeEnum.URI, Set.of("missing", "above", "below", "contains"));

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]+");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z},|$]*");

    private final ISearchParamRegistry parameters;

    Criteria(ISearchParamRegistry parameters) {
        this.parameters = parameters;
    }

    void search(String type, Map<String, String[]> asked) {
        asked.forEach((name, values) -> {
            if (!RESULT.contains(name.split(":", 2)[0])) {
                check(type, name, values);
            }
        });
    }

    /** @param query what follows the question mark, encoded as in a URL (FHIR R4 §3.1.0.4.3, §3.1.0.7.1, §3.1.0.8.1) */
    void condition(String type, String query) {
        var asked = UrlUtil.parseQueryString(query);
        if (asked.isEmpty()) {
            throw invalid("A condition needs at least one criterion", "条件には検索パラメーターが必要です");
        }
        asked.forEach((name, values) -> {
            if (RESULT.contains(name.split(":", 2)[0]) || name.contains(":missing")) {
                throw invalid(
                        plain(name) + " selects no record; a condition says what the record has", "条件に使えない検索パラメーターです");
            }
            check(type, name, values);
        });
    }

    private void check(String type, String name, String[] values) {
        var parameter = parameters.getActiveSearchParam(type, plain(name), SearchParamLookupContextEnum.SEARCH);
        if (parameter == null && name.startsWith("_") && !name.startsWith("_has") && !name.equals(LIST)) {
            throw invalid("This server does not offer the search parameter " + plain(name), "この検索パラメーターは使えません");
        }
        for (var value : values) {
            if (NOTHING.matcher(value).matches()) {
                throw invalid(
                        "The search parameter " + name + " has no value; leave it out or give it one",
                        "検索パラメーターに値がありません");
            }
        }
        if (parameter != null && name.contains(":") && !name.contains(".")) {
            modifier(parameter.getParamType(), name, values);
        }
    }

    /** A modifier that is not supported is refused and never left out (FHIR R4 §3.1.1.4, Modifiers). */
    private static void modifier(RestSearchParameterTypeEnum kind, String name, String[] values) {
        var parts = name.split(":", 2);
        var offered = !BARE.contains(parts[0])
                && (MODIFIERS.getOrDefault(kind, Set.of("missing")).contains(parts[1])
                        || kind == RestSearchParameterTypeEnum.REFERENCE
                                && TYPE.matcher(parts[1]).matches());
        if (!offered) {
            throw invalid("This server does not offer the modifier :" + parts[1] + " for " + parts[0], "この修飾子は使えません");
        }
        if (parts[1].equals("missing") && !Set.of("true", "false").containsAll(List.of(values))) {
            throw invalid(name + " takes true or false", name + "の値はtrueまたはfalseです");
        }
    }

    private static String plain(String name) {
        return name.split("[:.]", 2)[0];
    }

    private static InvalidRequestException invalid(String en, String ja) {
        return new InvalidRequestException(en + " / " + ja);
    }
}
