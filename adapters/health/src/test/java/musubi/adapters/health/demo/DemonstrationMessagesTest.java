package musubi.adapters.health.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.model.v25.segment.PID;
import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.time.ZonedDateTime;
import java.util.HashSet;
import musubi.adapters.health.hl7v2.Hl7v2;
import musubi.adapters.health.hl7v2.Values;
import musubi.adapters.health.hl7v2.fhir.Hl7v2ToFhirMapper;
import org.junit.jupiter.api.Test;

class DemonstrationMessagesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T18:00:00+09:00[Asia/Tokyo]");

    @Test
    void everyDemonstrationMessageIsAcceptedAndTranslatedWithoutAnyNotice() {
        var mapper = new Hl7v2ToFhirMapper(Hl7v2.TABLES, null);
        var keys = new HashSet<String>();
        for (var message : DemonstrationMessages.list()) {
            var read = Hl7v2.readable(message.at(NOW));

            assertThat(Hl7v2.notices(read.notices())).isEmpty();
            assertThat(Hl7v2.notices(mapper.map(read.data(), Hl7v2.CIRCUMSTANCE).notices()))
                    .isEmpty();
            assertThat(keys.add(read.circumstance().key())).isTrue();
        }
        assertThat(keys).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void timesAreAroundThePresent() {
        var admission =
                Hl7v2.readable(DemonstrationMessages.list().getFirst().at(NOW)).data();

        var visit = admission.find(PV1.class).orElseThrow();
        assertThat(Values.text(visit.getVisitNumber().getIDNumber())).isEqualTo("DEMO-V-1001");
        assertThat(Values.text(visit.getAdmitDateTime().getTime())).isEqualTo("20261122091500");
        assertThat(Values.text(admission
                        .find(PID.class)
                        .orElseThrow()
                        .getPatientName(0)
                        .getGivenName()))
                .isEqualTo("一郎");
    }
}
