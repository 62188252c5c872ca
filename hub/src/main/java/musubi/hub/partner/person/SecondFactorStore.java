package musubi.hub.partner.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what people prove themselves beside their passwords, the same on all nodes. What is used once is used on all of them. */
public final class SecondFactorStore {

    private final JdbcClient jdbc;

    public SecondFactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In place of whatever was there.
     *
     * @param secret encrypted
     * @param step of the code that proved that the person has it
     * @param recovery hashes
     */
    void put(String person, byte[] secret, long step, List<byte[]> recovery, Instant since) {
        remove(person);
        jdbc.sql("INSERT INTO hub.second_factor (person, secret, last_step, since) VALUES (?, ?, ?, ?)")
                .params(person, secret, step, Timestamp.from(since))
                .update();
        recovery.forEach(hash -> jdbc.sql("INSERT INTO hub.recovery_code (person, hash) VALUES (?, ?)")
                .params(person, hash)
                .update());
    }

    /** The secret, encrypted. */
    Optional<byte[]> find(String person) {
        return jdbc.sql("SELECT secret FROM hub.second_factor WHERE person = ?")
                .param(person)
                .query(byte[].class)
                .optional();
    }

    /** One statement, so that of two who show the same code at the same time one is refused. @return false: used before */
    boolean use(String person, long step) {
        return jdbc.sql("UPDATE hub.second_factor SET last_step = :step WHERE person = :person AND last_step < :step")
                        .param("step", step)
                        .param("person", person)
                        .update()
                == 1;
    }

    /** @return false: there is no such code, or it was used before */
    boolean useRecovery(String person, byte[] hash) {
        return jdbc.sql("DELETE FROM hub.recovery_code WHERE person = ? AND hash = ?")
                        .params(person, hash)
                        .update()
                == 1;
    }

    /** How many recovery codes are left. */
    public int left(String person) {
        return jdbc.sql("SELECT count(*) FROM hub.recovery_code WHERE person = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** @return false where there was none */
    public boolean remove(String person) {
        return jdbc.sql("DELETE FROM hub.second_factor WHERE person = ?")
                        .param(person)
                        .update()
                == 1;
    }
}
