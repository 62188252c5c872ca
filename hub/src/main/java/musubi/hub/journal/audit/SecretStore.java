package musubi.hub.journal.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Private halves among the secrets that all nodes share. Whoever owns the database can read them there. */
final class SecretStore implements PrivateHalves {

    private static final String NAME = "audit-key-";

    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String id, String secret) {
        jdbc.sql("INSERT INTO hub.secret (name, value) VALUES (?, ?)")
                .params(NAME + id, secret)
                .update();
    }

    @Override
    public String get(String id) {
        return jdbc.sql("SELECT value FROM hub.secret WHERE name = ?")
                .param(NAME + id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "the key " + id + " of the audit is not among the common secrets: was it kept in a folder?"
                                + " Then name that by musubi.audit.key-folder"));
    }
}
