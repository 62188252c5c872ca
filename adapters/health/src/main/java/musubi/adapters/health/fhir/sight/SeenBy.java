package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.rest.param.TokenParam;

/**
 * A criterion that nobody can send: found is only what the reader sees. It stands among the criteria as another one of
 * {@code _source}, where {@link SeenSourcePredicateBuilder} finds it.
 */
final class SeenBy extends TokenParam {

    private static final long serialVersionUID = 1L;

    private final transient SeenCondition.Sql condition;

    SeenBy(SeenCondition.Sql condition) {
        super("urn:musubi:seen");
        this.condition = condition;
    }

    SeenCondition.Sql condition() {
        return condition;
    }
}
