package musubi.adapters.health.fhir.jpa;

import ca.uhn.fhir.util.VersionUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Remembers which HAPI made the tables, as the comment of one of them. Comparing some hundred tables and indexes with the
 * model at each start takes seconds; comparing one comment does not.
 */
final class SchemaMarkStore {

    private static final String MARK = "made by HAPI FHIR " + VersionUtil.getVersion();

    private final JdbcClient jdbc;

    SchemaMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isCurrent() {
        return jdbc.sql("select obj_description(to_regclass('public.hfj_resource'), 'pg_class')")
                .query((row, _) -> MARK.equals(row.getString(1)))
                .single();
    }

    /** Called when Hibernate has brought the tables up to date. */
    void set() {
        if (!isCurrent()) {
            jdbc.sql("comment on table public.hfj_resource is '" + MARK + "'").update();
        }
    }
}
