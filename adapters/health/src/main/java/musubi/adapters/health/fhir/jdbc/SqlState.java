package musubi.adapters.health.fhir.jdbc;

import java.sql.SQLException;

/** The five letters by which a database says what went wrong (SQL:2023 §24.1; PostgreSQL, appendix A). */
public final class SqlState {

    private SqlState() {}

    /** Of this very exception and not of its causes; empty where it is none of the database. */
    public static String of(Throwable trouble) {
        var state = trouble instanceof SQLException sql ? sql.getSQLState() : null;
        return state == null ? "" : state;
    }
}
