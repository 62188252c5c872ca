package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import musubi.adapters.health.HealthContext;
import musubi.hub.gate.Access;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.message.Codec;
import musubi.hub.message.Destination;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** JDBC and JPA commit together or not at all, and so do a delivery and what it stores. */
class OneTransactionTest extends HealthContext {

    private static final Party SENDER =
            new Party("hitachi-bay-hospital", Set.of("hospital"), Set.of(), Set.of("health/*"), Purpose.TREATMENT);

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IFhirResourceDao<Patient> patients;

    @Autowired
    FhirStore store;

    @Autowired
    Gate gate;

    @Autowired
    java.time.Clock clock;

    @BeforeEach
    void aTableOfOurOwn() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS public.one_transaction (name text PRIMARY KEY)")
                .update();
    }

    @Test
    void whatHapiStoredGoesWhenJdbcFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    patients.update(patient("one-a"), new SystemRequestDetails());
                    jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
                }))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);

        assertThatThrownBy(() -> patients.read(new IdType("Patient/one-a"), new SystemRequestDetails()))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void whatJdbcWroteGoesWhenHapiFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("INSERT INTO public.one_transaction VALUES ('b')").update();
                    var patient = patient("one-b");
                    patient.getManagingOrganization().setReference("Organization/nowhere");
                    patients.update(patient, new SystemRequestDetails());
                }))
                .hasMessageContaining("HAPI-1094");

        assertThat(jdbc.sql("SELECT name FROM public.one_transaction WHERE name = 'b'")
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void aDeliveryIsStoredOnceAndItsFhirIsAMessageOfItsOwn() {
        var cleared = cleared(bundle("one-c"));

        transaction.executeWithoutResult(_ -> store.keep(cleared));
        transaction.executeWithoutResult(_ -> store.keep(cleared));

        var stored = patients.read(new IdType("Patient/one-c"), new SystemRequestDetails());
        assertThat(stored.getMeta().getVersionId()).isEqualTo("1");
        assertThat(Owner.find(stored)).contains(SENDER.id());
        assertThat(jdbc.sql("SELECT type || ' ' || sender FROM hub.message WHERE correlation = ?")
                        .param(cleared.message().envelope().id())
                        .query(String.class)
                        .list())
                .containsExactly("health/fhir/4.0.1 hitachi-bay-hospital", "health/fhir/4.0.1 hitachi-bay-hospital");
    }

    @Test
    void aDeliveryThatIsUndoneLeavesNothing() {
        var cleared = cleared(bundle("one-d"));

        transaction.executeWithoutResult(status -> {
            store.keep(cleared);
            status.setRollbackOnly();
        });

        assertThatThrownBy(() -> patients.read(new IdType("Patient/one-d"), new SystemRequestDetails()))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThat(jdbc.sql("SELECT id FROM hub.message WHERE correlation = ?")
                        .param(cleared.message().envelope().id())
                        .query(UUID.class)
                        .list())
                .isEmpty();
    }

    /** As the relay does it: decided on the HL7 v2 message, sealed around the FHIR that was made of it. */
    private Cleared cleared(Bundle bundle) {
        var hl7v2 = new FormatId("health/fhir/4.0.1");
        var payload = FhirFormats.R4.codec().write(bundle);
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("test:fhir"),
                hl7v2,
                "Patient/x",
                clock.instant(),
                FhirFormats.JSON,
                null,
                SENDER,
                SENDER.purpose(),
                null,
                "x",
                null);
        var message = new Message(envelope, payload);
        var data = ((Codec.Read<Bundle>) FhirFormats.R4.codec().read(Payload.of(payload.bytes()))).data();
        var store = new Destination.Store("health.fhir-store");
        var ruling = gate.decide(new Access.Sending(message, data, Party.HUB, store), UUID.randomUUID());
        return gate.seal(ruling, message, data, UUID.randomUUID(), store);
    }

    private static Patient patient(String id) {
        var patient = new Patient();
        patient.setId(id);
        patient.addName().setText("田中");
        return patient;
    }

    private static Bundle bundle(String id) {
        var bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(patient(id))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Patient/" + id);
        return bundle;
    }
}
