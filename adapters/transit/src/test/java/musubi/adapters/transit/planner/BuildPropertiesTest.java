package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class BuildPropertiesTest {

    private static final long GB = 1L << 30;

    @Test
    void theHeapOfABuildGoesByTheMachine() {
        assertThat(BuildProperties.usual(2 * GB)).isEqualTo(GB / 2);
        assertThat(BuildProperties.usual(8 * GB)).isEqualTo(GB);
        assertThat(BuildProperties.usual(64 * GB)).isEqualTo(2 * GB);
        assertThat(new BuildProperties(DataSize.ofMegabytes(300), Duration.ofMinutes(5)).heapMegabytes())
                .isEqualTo(300);
    }

    @Test
    void whatNoGraphCanBeBuiltInIsRefusedByName() {
        assertThatThrownBy(() -> new BuildProperties(DataSize.ofMegabytes(64), Duration.ofMinutes(5)))
                .hasMessageContaining("musubi.transit.planner.build-heap");
        assertThatThrownBy(() -> new BuildProperties(null, Duration.ofSeconds(1)))
                .hasMessageContaining("musubi.transit.planner.build-deadline");
    }
}
