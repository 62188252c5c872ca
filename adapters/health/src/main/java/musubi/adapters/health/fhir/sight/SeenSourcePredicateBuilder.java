package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.search.builder.predicate.ResourceHistoryPredicateBuilder;
import ca.uhn.fhir.jpa.search.builder.sql.SearchQueryBuilder;
import ca.uhn.fhir.model.api.IQueryParameterType;
import com.healthmarketscience.sqlbuilder.Condition;
import com.healthmarketscience.sqlbuilder.CustomCondition;
import java.util.regex.Pattern;

/** Writes {@link SeenBy} into the statement of a search; of a record's versions only the current one is joined then. */
public final class SeenSourcePredicateBuilder extends ResourceHistoryPredicateBuilder {

    /** HAPI wants every value bound, constants as well. */
    private static final Pattern PART = Pattern.compile("\\?|'((?:[^']|'')*)'");

    SeenSourcePredicateBuilder(SearchQueryBuilder statement) {
        super(statement);
    }

    @Override
    public Condition createPredicateSourceUriWithModifiers(
            IQueryParameterType parameter, JpaStorageSettings settings, String uri) {
        return parameter instanceof SeenBy seen
                ? condition(seen.condition())
                : super.createPredicateSourceUriWithModifiers(parameter, settings, uri);
    }

    private Condition condition(SeenCondition.Sql seen) {
        var version = getTable().getAlias();
        var text = new StringBuilder("EXISTS (SELECT 1 FROM hfj_resource r WHERE r.res_id = " + version
                + ".RES_ID AND r.res_ver = " + version + ".RES_VER AND ");
        var values = seen.values().iterator();
        var part = PART.matcher(seen.text());
        while (part.find()) {
            var value = part.group().equals("?") ? values.next() : part.group(1).replace("''", "'");
            part.appendReplacement(text, "'" + getSearchQueryBuilder().generatePlaceholder(value) + "'");
        }
        part.appendTail(text);
        return new CustomCondition(text.append(')').toString());
    }
}
