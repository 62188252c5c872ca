package musubi.hub.partner.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who log in, the same on all nodes. */
public final class PersonStore {

    private static final String PEOPLE = """
            SELECT p.*, EXISTS (SELECT 1 FROM hub.second_factor f WHERE f.person = p.name) AS second_factor FROM hub.person p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public PersonStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false where there is somebody of this name, who stays as he is */
    public boolean add(Person person) {
        return jdbc.sql("""
                        INSERT INTO hub.person (name, partner, roles, language, password_hash, external, created)
                        VALUES (:name, :partner, :roles, :language, :hash, :external, :now) ON CONFLICT DO NOTHING
                        """)
                        .param("name", person.name())
                        .param("partner", person.partner(), Types.VARCHAR)
                        .param("roles", person.roles().toArray(String[]::new))
                        .param("language", person.language(), Types.VARCHAR)
                        .param("hash", person.passwordHash(), Types.VARCHAR)
                        .param("external", person.external(), Types.VARCHAR)
                        .param("now", now())
                        .update()
                == 1;
    }

    public Optional<Person> find(String name) {
        return jdbc.sql(PEOPLE + "WHERE name = ?")
                .param(name)
                .query((row, _) -> person(row))
                .optional();
    }

    /** @param partner whose people, or null: all of the city */
    public List<Person> list(@Nullable String partner) {
        return jdbc.sql(PEOPLE + """
                WHERE CAST(:partner AS text) IS NULL OR partner = :partner
                ORDER BY partner NULLS FIRST, name
                """)
                .param("partner", partner, Types.VARCHAR)
                .query((row, _) -> person(row))
                .list();
    }

    /** From now on this password counts; every session that began before is over, and no invitation is open. */
    public boolean setPassword(String name, String hash) {
        return jdbc.sql("""
                        UPDATE hub.person SET password_hash = ?, generation = generation + 1,
                            invitation = NULL, invitation_until = NULL
                        WHERE name = ? AND enabled
                        """).params(hash, name).update() == 1;
    }

    /** Every session that began before is over. */
    public void endSessions(String name) {
        jdbc.sql("UPDATE hub.person SET generation = generation + 1 WHERE name = ?")
                .param(name)
                .update();
    }

    /** @return false where it is so already; whoever is switched off loses its sessions and its invitation */
    public boolean enable(String name, boolean enabled) {
        return jdbc.sql("""
                        UPDATE hub.person SET enabled = :enabled, generation = generation + 1,
                            invitation = NULL, invitation_until = NULL
                        WHERE name = :name AND enabled <> :enabled
                        """).param("enabled", enabled).param("name", name).update() == 1;
    }

    /** Every session that began before is over, so that nobody goes on with what he was. */
    public void setRoles(String name, Set<String> roles) {
        jdbc.sql("UPDATE hub.person SET roles = ?, generation = generation + 1 WHERE name = ?")
                .params(roles.toArray(String[]::new), name)
                .update();
    }

    /** How the city's issuer knows somebody. */
    public Optional<Person> findExternal(String external) {
        return jdbc.sql(PEOPLE + "WHERE external = ?")
                .param(external)
                .query((row, _) -> person(row))
                .optional();
    }

    /** What the issuer says of somebody now, in place of what it said before; every session that began before is over. */
    public void setExternal(String name, @Nullable String partner, Set<String> roles) {
        jdbc.sql("""
                UPDATE hub.person SET partner = :partner, roles = :roles, generation = generation + 1
                WHERE name = :name AND external IS NOT NULL
                """)
                .param("partner", partner, Types.VARCHAR)
                .param("roles", roles.toArray(String[]::new))
                .param("name", name)
                .update();
    }

    /** @param language {@code en} or {@code ja}; null: as the browser asks */
    public void setLanguage(String name, @Nullable String language) {
        jdbc.sql("UPDATE hub.person SET language = :language WHERE name = :name")
                .param("language", language, Types.VARCHAR)
                .param("name", name)
                .update();
    }

    /** @param invitation the hash of what the link holds; the link before is good no longer */
    public boolean invite(String name, byte[] invitation, Instant until) {
        return jdbc.sql("UPDATE hub.person SET invitation = ?, invitation_until = ? WHERE name = ? AND enabled")
                        .params(invitation, Timestamp.from(until), name)
                        .update()
                == 1;
    }

    /** Whose invitation it is, while it is good. */
    public Optional<Person> findInvited(byte[] invitation) {
        return jdbc.sql(PEOPLE + "WHERE invitation = ? AND invitation_until > ? AND enabled")
                .params(invitation, now())
                .query((row, _) -> person(row))
                .optional();
    }

    /** Takes the invitation, which is good once. @return false where it is good no longer */
    public boolean accept(byte[] invitation, String hash) {
        return jdbc.sql("""
                        UPDATE hub.person SET password_hash = ?, generation = generation + 1,
                            invitation = NULL, invitation_until = NULL
                        WHERE invitation = ? AND invitation_until > ? AND enabled
                        """).params(hash, invitation, now()).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Person person(ResultSet row) throws SQLException {
        var until = row.getTimestamp("invitation_until");
        return new Person(
                row.getString("name"),
                row.getString("partner"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getString("language"),
                row.getString("password_hash"),
                row.getInt("generation"),
                row.getBoolean("enabled"),
                until == null ? null : until.toInstant(),
                row.getBoolean("second_factor"),
                row.getString("external"));
    }
}
