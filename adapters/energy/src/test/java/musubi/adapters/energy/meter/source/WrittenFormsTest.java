package musubi.adapters.energy.meter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.SupplyPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days, times and numbers of points, as people and programs write them. */
class WrittenFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01",
                "2026/11/1",
                "2026/11/01",
                "2026.11.1",
                "2026年11月1日",
                "２０２６年１１月１日",
                "20261101",
                "46327",
                "46327.0",
                "令和8年11月1日",
                "R8.11.1",
                "R08/11/01",
                "r8-11-1",
                " 2026/11/1 ",
                "=\"2026/11/1\""
            })
    void theFirstOfNovemberIsReadHoweverItIsWritten(String text) {
        assertThat(day(text)).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void theFirstYearOfAnEraHasANameOfItsOwn() {
        assertThat(day("令和元年5月1日")).isEqualTo(LocalDate.of(2019, 5, 1));
        assertThat(day("H31.4.30")).isEqualTo(LocalDate.of(2019, 4, 30));
        assertThat(day("昭和64年1月7日")).isEqualTo(LocalDate.of(1989, 1, 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-02-30", "11/1/2026", "2026/13/1", "R8", "2026-11", "463270", "あした", "2026-11-01T00:00"
            })
    void whatIsNoDayOfAKnownFormIsNone(String text) {
        assertThat(day(text)).isEqualTo(LocalDate.MIN);
    }

    @ParameterizedTest
    @CsvSource({
        "0:00, START, 0",
        "00:00, START, 0",
        "00:30, START, 1",
        "23:30, START, 47",
        "00:30, END, 0",
        "1:00, END, 1",
        "24:00, END, 47",
        "0:00, END, -1",
        "0時30分, END, 0",
        "12時, START, 24",
        "00:30:00, START, 1",
        "0:00~0:30, END, 0",
        "23:30-24:00, START, 47",
        "23:30～0:00, START, 47",
        "１３：００, START, 26"
    })
    void aTimeIsTheSlotThatItStartsOrEnds(String text, Label label, int slot) {
        assertThat(TimeLabel.slot(Cell.plain(text), label)).isEqualTo(slot);
    }

    @ParameterizedTest
    @CsvSource({
        "24:00, START",
        "00:15, START",
        "24:30, END",
        "25:00, END",
        "0:00-1:00, START",
        "0:60, END",
        "'', START",
        "正午, START"
    })
    void whatIsNoTimeOfAHalfHourIsNone(String text, Label label) {
        assertThat(TimeLabel.slot(Cell.plain(text), label)).isEqualTo(TimeLabel.NONE);
    }

    @Test
    void aPointHasTwentyTwoDigitsAndASupplyArea() {
        var point = "0300000000000000000001";
        assertThat(Stream.of(point, "03-0000-0000-0000-0000-0001", "０３" + "０".repeat(19) + "１")
                        .map(it -> SupplyPoint.read(Cell.plain(it))))
                .containsOnly(point);
        assertThat(Stream.of(
                                "",
                                "030000000000000000000",
                                "03000000000000000000011",
                                "1100000000000000000001",
                                "0000000000000000000001",
                                "3.0E+20",
                                "03000000000000000000A1")
                        .map(SupplyPoint::read)
                        .filter(Objects::nonNull))
                .isEmpty();
    }

    private static LocalDate day(String text) {
        return Stream.of(DayForm.values())
                .map(it -> it.read(Cell.plain(text)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(LocalDate.MIN);
    }
}
