package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as bills of Japan write them, and none that never was. */
class DayTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-13, 2026-04-13",
        "2026/4/13, 2026-04-13",
        "２０２６／０４／１３, 2026-04-13",
        "2026年4月13日, 2026-04-13",
        "20260413, 2026-04-13",
        "R8.4.13, 2026-04-13",
        "R7.4.15, 2025-04-15",
        "H31.4.30, 2019-04-30",
        "令和8年4月13日, 2026-04-13",
        "令和 8年 4月13日, 2026-04-13",
        "令和元年5月1日, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "2024-02-29, 2024-02-29"
    })
    void aDayThatWas(String text, LocalDate day) {
        assertThat(DayText.find(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平成31年5月1日",
                "昭和64年1月8日",
                "令和7年2月29日",
                "2025-02-29",
                "2026/13/01",
                "4/13",
                "45762",
                "",
                "明日",
                "26/04/04",
                "2026-04-13T00:00"
            })
    void aDayThatNeverWasOrMeansTwoThings(String text) {
        assertThat(DayText.find(text)).isEmpty();
    }
}
