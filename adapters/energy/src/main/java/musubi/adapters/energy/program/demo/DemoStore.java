package musubi.adapters.energy.program.demo;

import java.util.Optional;
import musubi.hub.gate.Grant;
import musubi.hub.message.FormatId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the demonstration is there already. */
final class DemoStore {

    static final FormatId VENS = new FormatId("energy/openadr-ven/3.1");
    static final FormatId PROGRAMS = new FormatId("energy/openadr-program/3.1");
    static final FormatId EVENTS = new FormatId("energy/openadr-event/3.1");

    private final JdbcClient jdbc;

    DemoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasVen(Grant grant, String client) {
        grant.require(VENS);
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM energy.openadr_ven WHERE client = ?)")
                .param(client)
                .query(Boolean.class)
                .single();
    }

    Optional<String> findProgram(Grant grant, String name) {
        grant.require(PROGRAMS);
        return jdbc.sql("SELECT id FROM energy.openadr_program WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional();
    }

    boolean hasEvent(Grant grant, String program, String name) {
        grant.require(EVENTS);
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM energy.openadr_event WHERE program = ? AND name = ?)")
                .params(program, name)
                .query(Boolean.class)
                .single();
    }
}
