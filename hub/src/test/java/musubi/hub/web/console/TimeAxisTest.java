package musubi.hub.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    @Test
    void whatHappensWithoutPausesIsDrawnToScale() {
        var axis = new TimeAxis(List.of(new TimeAxis.Span(0, 100), new TimeAxis.Span(100, 400)));

        assertThat(List.of(axis.at(0), axis.at(100), axis.at(200), axis.at(400)))
                .containsExactly(0.0, 250.0, 500.0, 1000.0);
    }

    @Test
    void aPauseOfAnHourDoesNotHideWhatHappensBeforeAndAfter() {
        var hour = 3_600_000_000L;
        var axis = new TimeAxis(List.of(new TimeAxis.Span(0, 500), new TimeAxis.Span(hour, hour + 500)));

        assertThat(axis.at(500)).isCloseTo(463, offset(1.0));
        assertThat(axis.at(hour)).isCloseTo(537, offset(1.0));
        assertThat(axis.at(hour + 500)).isEqualTo(1000.0);
    }

    @Test
    void whatOverlapsSharesItsPlaceAndOrderDoesNotMatter() {
        var axis = new TimeAxis(List.of(new TimeAxis.Span(50, 200), new TimeAxis.Span(0, 100)));

        assertThat(axis.at(100)).isEqualTo(500.0);
    }

    @Test
    void whereNothingHappenedEverythingStandsAtTheBeginning() {
        assertThat(new TimeAxis(List.of(new TimeAxis.Span(0, 0))).at(0)).isZero();
    }
}
