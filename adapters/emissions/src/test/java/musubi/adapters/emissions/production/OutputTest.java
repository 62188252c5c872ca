package musubi.adapters.emissions.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of what was made, as firms keep them. */
class OutputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-04", "2025/4", "2025年4月", "令和7年4月", "R7.4", "202504", "2025/04/01", "2025/4/1～2025/4/30"})
    void aMonthIsAMonthHoweverItIsWritten(String month) {
        var row = read("年月,品番,生産数（個）\n" + month + ",EX-100,\"1,200\"\n").rows().getFirst();

        assertThat(row.errors()).isEmpty();
        assertThat(row.product() + " " + row.quantity() + " " + row.unit()).isEqualTo("EX-100 1200 PIECE");
        assertThat(row.period()).hasToString("Period[from=2025-04-01, to=2025-04-30]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-13,EX-100,5,個 | 2:A no-such-month",
                "4月,EX-100,5,個 | 2:A no-such-month",
                "平成31年5月,EX-100,5,個 | 2:A no-such-month",
                "2025-04,,5,個 | 2:B missing",
                "2025-04,EX-100,,個 | 2:C missing",
                "2025-04,EX-100,-5,個 | 2:C negative",
                "2025-04,EX-100,5,barrel | 2:D unknown-unit"
            })
    void whatCannotBeReadIsToldByLineAndColumn(String cells, String error) {
        assertThat(read("年月,品番,数量,単位\n" + cells + "\n").rows().getFirst().errors())
                .extracting(it -> it.place() + " " + it.code())
                .containsExactly(error);
    }

    @Test
    void theSameDaysAreCorrectedAndOtherDaysOfThemAreNot() {
        var sorting = new OutputSorting(List.of());
        var answer = sorting.sort(false, read("""
                期間,製品,数量,単位
                2025-04,A,10,個
                2025-04,A,10.0,個
                2025-04,A,12,個
                2025-04,A,3,kg
                2025/4/15～2025/5/14,A,5,個
                合計,,40,
                """));

        assertThat(List.of(answer.taken(), answer.replaced(), answer.duplicate(), answer.rejected()))
                .containsExactly(2, 1, 1, 1);
        assertThat(answer.errors()).extracting(Notice::code).containsExactly("overlap");
        assertThat(sorting.kept())
                .extracting(it -> Objects.requireNonNull(it.quantity()).toString())
                .containsExactly("10", "12", "3");
    }

    @Test
    void aTableReadsTheSameInEitherCharset() {
        var text = "年月,品番,生産数（個）\n2025-04,ＥＸ,1\n";

        assertThat(OutputReader.read(Payload.of(text.getBytes(Charset.forName("MS932"))), "main"))
                .isEqualTo(OutputReader.read(Payload.of(text.getBytes(StandardCharsets.UTF_8)), "main"));
        assertThat(read("年月,数量\n2025-04,1\n").notices())
                .extracting(Notice::code)
                .containsExactly("no-head");
    }

    /** Whatever rows there are, each of them ends once. */
    @RepeatedTest(20)
    void everyRowEndsOnce(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder("開始日,終了日,品番,数量,単位\n");
        var rows = 1 + random.nextInt(80);
        for (var i = 0; i < rows; i++) {
            var from = java.time.LocalDate.of(2025, 4, 1).plusDays(random.nextInt(60));
            text.append("%s,%s,P%d,%d,%s\n"
                    .formatted(
                            from,
                            from.plusDays(random.nextInt(40) - 4),
                            random.nextInt(3),
                            random.nextInt(3),
                            random.nextInt(9) == 0 ? "?" : "個"));
        }
        var answer = new OutputSorting(List.of()).sort(true, read(text.toString()));

        assertThat(answer.rows()).isEqualTo(rows);
        assertThat(answer.taken() + answer.replaced() + answer.duplicate() + answer.rejected())
                .isEqualTo(rows);
    }

    private static OutputTable read(String text) {
        return OutputReader.read(Payload.of(text.getBytes(StandardCharsets.UTF_8)), "main");
    }
}
