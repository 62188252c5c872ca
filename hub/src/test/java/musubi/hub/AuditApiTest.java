package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators are told of the chain, and what they can do to it. */
class AuditApiTest extends HubContext {

    private static final String VERIFICATION = "/hub/audit/verification";

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ZoneId zone;

    private Caller operator;

    @BeforeEach
    void somethingIsSealed() {
        await().until(() -> jdbc.sql("SELECT count(*) > 0 FROM hub.audit_day")
                .query(Boolean.class)
                .single());
    }

    @BeforeEach
    void getAToken() {
        operator = new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));
    }

    @Test
    void whatIsSentIsSealedWithinSecondsAndAnAlterationIsNamedByDayAndRow() {
        var id = Caller.json(operator.post("/hub/messages?type=test/letter/1.0", "a:audited:hello"))
                .at("/id")
                .asText();
        var sealed = jdbc.sql("SELECT count(*) > 0 FROM hub.audit_entry WHERE row_id = ?")
                .param(UUID.fromString(id));
        await().until(() -> sealed.query(Boolean.class).single());
        assertThat(operator.read(VERIFICATION).at("/intact").asBoolean()).isTrue();

        alter(id, "subject = 'somebody else'");
        var found = operator.read(VERIFICATION);
        var lines = operator.get(VERIFICATION + "/lines").body();
        alter(id, "subject = NULL");

        assertThat(found.at("/intact").asBoolean()).isFalse();
        assertThat(found.at("/days/0/findings/0/kind").asText()).isEqualTo("ROW_ALTERED");
        assertThat(found.at("/days/0/findings/0/row").asText()).isEqualTo(id);
        assertThat(lines).startsWith("FOUND  " + LocalDate.now(zone)).contains(" hub.message " + id + ": ");
        assertThat(operator.get(VERIFICATION + "/lines").body())
                .startsWith("ok     " + LocalDate.now(zone))
                .contains("\ndone   ");
    }

    @Test
    void aNewKeyIsWrittenDownAndSignsWhatIsSealedFromThenOn() {
        var answer = operator.post("/hub/audit/keys", "");
        assertThat(answer.statusCode()).isEqualTo(201);
        var key = Caller.json(answer).at("/id").asText();

        await().until(() ->
                operator.read("/hub/audit/days?limit=1").at("/0/key").asText().equals(key));
        assertThat(operator.read(VERIFICATION).at("/intact").asBoolean()).isTrue();
        assertThat(operator.read("/hub/audit?subject=" + key)
                        .at("/items/0/what")
                        .asText())
                .isEqualTo("rotate");
    }

    @Test
    void daysThatAreNoneAreRefusedWithTheRemedyAndStrangersGetNothing() {
        for (var wrong : new String[] {
            "from=yesterday",
            "to=2026-02-30",
            "from=2026-11-02&to=2026-11-01",
            "from=2026-01-01&to=2026-11-01",
            "from=%2B99999-01-01"
        }) {
            var answer = operator.get(VERIFICATION + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
        }
        assertThat(operator.get("/hub/audit/days?limit=0").statusCode()).isEqualTo(400);
        assertThat(operator.read(VERIFICATION + "?from=2020-01-01")
                        .at("/days/0/state")
                        .asText())
                .isEqualTo("NOT_COVERED");
        var clinic = new Caller(port, "omika-clinic", secrets.get("clients/omika-clinic"));
        assertThat(clinic.get(VERIFICATION).statusCode()).isEqualTo(403);
        assertThat(clinic.post("/hub/audit/keys", "").statusCode()).isEqualTo(403);
    }

    @Test
    void aClosedDayIsGivenAsAnArchiveAndThatIsWrittenDown() {
        assertThat(operator.post("/hub/audit/days/" + LocalDate.now(zone) + "/archive", "")
                        .statusCode())
                .isEqualTo(409);
        assertThat(operator.post("/hub/audit/days/yesterday/archive", "").statusCode())
                .isEqualTo(400);
        jdbc.sql("""
                INSERT INTO hub.audit_day SELECT '2001-01-01', opening, 0, opening, true, signed, key_id, signature, '0', mark_id
                FROM hub.audit_day ORDER BY day LIMIT 1
                """).update();

        var answer = operator.post("/hub/audit/days/2001-01-01/archive", "");

        jdbc.sql("DELETE FROM hub.audit_day WHERE day = '2001-01-01'").update();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"musubi-audit-2001-01-01.zip\"");
        assertThat(answer.body()).startsWith("PK").contains("links.jsonl", "manifest.json", "manifest.sig");
        assertThat(operator.read("/hub/audit?subject=2001-01-01")
                        .at("/items/0/what")
                        .asText())
                .isEqualTo("archive");
    }

    private void alter(String id, String what) {
        jdbc.sql("UPDATE hub.message SET " + what + " WHERE id = ?")
                .param(UUID.fromString(id))
                .update();
    }
}
