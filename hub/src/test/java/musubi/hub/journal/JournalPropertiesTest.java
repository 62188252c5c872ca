package musubi.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import musubi.hub.message.FormatId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How long bytes are kept, of which format and of which partner. */
class JournalPropertiesTest {

    private static final FormatId ADT = new FormatId("health/hl7v2/2.5");
    private static final FormatId POSITIONS = new FormatId("transit/positions/2.0");

    @Test
    void theOneThatNamesMostCounts() {
        var kept = kept(
                new KeptBodies("clinic", null, Duration.ofDays(30)),
                new KeptBodies(null, ADT.value(), Duration.ofDays(365)),
                new KeptBodies("clinic", ADT.value(), Duration.ofDays(7)));

        assertThat(kept.days(ADT, "clinic", null)).isEqualTo(7);
        assertThat(kept.days(ADT, "hospital", null)).isEqualTo(365);
        assertThat(kept.days(POSITIONS, "clinic", null)).isEqualTo(30);
        assertThat(kept.days(POSITIONS, "hospital", null)).isNull();
        assertThat(kept.standing(365)).as("named by the city").isEqualTo(365);
        assertThat(kept.standing(180)).as("once named, and no more").isEqualTo(90);
        assertThat(kept.standing(2)).isEqualTo(2);
        assertThat(kept.standing(null)).isEqualTo(90);
    }

    @Test
    void aFormatThatWantsLessIsLengthenedByItsNameAlone() {
        var kept = kept(
                new KeptBodies("bus", null, Duration.ofDays(365)),
                new KeptBodies("tram", POSITIONS.value(), Duration.ofDays(10)),
                new KeptBodies("ferry", null, Duration.ofDays(1)));

        assertThat(kept.days(POSITIONS, "bus", 2)).isEqualTo(2);
        assertThat(kept.days(POSITIONS, "tram", 2)).isEqualTo(10);
        assertThat(kept.days(POSITIONS, "ferry", 2)).isEqualTo(1);
        assertThat(kept.days(POSITIONS, "taxi", 2)).isEqualTo(2);
        assertThat(kept.days(POSITIONS, "taxi", 90))
                .as("no less than all others")
                .isNull();
    }

    @Test
    void whatIsNoRuleIsRefusedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeptBodies(null, null, Duration.ofDays(7)))
                .withMessageContaining("musubi.journal.bodies-of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeptBodies("clinic", "no format", Duration.ofDays(7)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KeptBodies("clinic", null, Duration.ofHours(36)))
                .withMessageContaining("whole days");
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptBodies("clinic", null, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(new KeptBodies("clinic", null, Duration.ofDays(731))))
                .withMessageContaining("no longer than metadata");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kept(
                        new KeptBodies("clinic", null, Duration.ofDays(7)),
                        new KeptBodies("clinic", null, Duration.ofDays(8))))
                .withMessageContaining("twice");
    }

    @Test
    void theyAreReadFromTheConfiguration() {
        var source = new MapConfigurationPropertySource(Map.of(
                "musubi.journal.bodies-of[0].partner", "clinic",
                "musubi.journal.bodies-of[0].kept", "30d",
                "musubi.journal.bodies-of[1].format", ADT.value(),
                "musubi.journal.bodies-of[1].kept", "365d"));

        var kept = new Binder(source).bindOrCreate("musubi.journal", JournalProperties.class);

        assertThat(kept)
                .isEqualTo(new JournalProperties(
                        Duration.ofDays(90),
                        Duration.ofDays(730),
                        Duration.ofDays(1826),
                        List.of(
                                new KeptBodies("clinic", null, Duration.ofDays(30)),
                                new KeptBodies(null, ADT.value(), Duration.ofDays(365)))));
    }

    private static JournalProperties kept(KeptBodies... bodies) {
        return new JournalProperties(Duration.ofDays(90), Duration.ofDays(730), Duration.ofDays(1826), List.of(bodies));
    }
}
