package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import musubi.adapters.emissions.factors.FactorData;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.GwpSet;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Every row ends in exactly one of four ways, and what the rows come to is what the table comes to; so do the two views of time. */
class ReconciliationTest {

    private static final FactorData SHIPPED = FactorData.shipped();

    @Test
    void everyRowEndsInOneOfFourWays() {
        var outcomes = sort("""
                使用期間,使用量（kWh）,金額
                2025/04/13～2025/05/12,1000,25000
                2025/05/13～2025/06/12,1100,27000
                2025/05/13～2025/06/12,1100,27000
                2025/06/01～2025/07/12,1200,29000
                2025/07/13～2025/08/12,0,1650
                2024/07/13～2024/08/12,900,20000
                2025/08/13～2025/09/12,"1,5",20000
                """, List.of());

        assertThat(outcomes.stream().map(ReconciliationTest::said))
                .containsExactly(
                        "2 calculated 0.452000",
                        "3 calculated 0.497200",
                        "4 duplicate of 3",
                        "5 unresolved overlap",
                        "6 calculated 0.000000",
                        "7 unresolved no-edition",
                        "8 rejected decimal-comma");
    }

    /** MWh written as kWh; and a month that used ten times what the months before did. */
    @Test
    void aQuantityThatLooksWrongIsAskedAboutAndStillCalculated() {
        var outcomes = sort("""
                使用期間,使用量（kWh）,金額
                2025/04/13～2025/05/12,12,300000
                2025/05/13～2025/06/12,120,3000
                2025/06/13～2025/07/12,12,300
                """, List.of());

        assertThat(outcomes)
                .extracting(it -> ((Outcome.Calculated) it)
                        .doubts().stream().map(Notice::code).toList())
                .containsExactly(List.of("implausible-price"), List.of("unusual-use"), List.of("unusual-use"));
    }

    /** The thirteen bills before it are those that came with earlier tables, too, whatever unit they were written in. */
    @Test
    void aBillIsHeldAgainstThoseThatCameBefore() {
        var earlier = sort("""
                使用期間,使用量,単位
                2025/04/13～2025/05/12,12,MWh
                2025/05/13～2025/06/12,11800,kWh
                """, List.of()).stream().map(Outcome::row).toList();
        var outcomes = sort("使用期間,使用量,単位\n2025/06/13～2025/07/12,12.3,kWh\n", earlier);

        assertThat(((Outcome.Calculated) outcomes.getFirst()).doubts())
                .extracting(it -> it.code() + " " + it.text().en().endsWith("Was MWh meant?"))
                .containsExactly("unusual-use true");
    }

    @Test
    void aMeterIsReadOnceADayAndSlipsAreMany() {
        assertThat(sort("検針日,使用量（kWh）\n2025-05-12,1000\n2025-05-12,1001\n", List.of()).stream()
                        .map(ReconciliationTest::said))
                .containsExactly("2 calculated 0.452000", "3 unresolved overlap");
        assertThat(sort("給油日,油種,数量 L\n2025-05-12,軽油,40\n2025-05-12,軽油,41\n", List.of()).stream()
                        .map(Outcome::word))
                .containsExactly("calculated", "calculated");
    }

    /** A bill of the year before that has days in common counts as it did when they came. */
    @Test
    void aYearKnowsTheBillsBesideIt() {
        var kept = sort("""
                使用期間,使用量（kWh）
                2025/03/01～2025/03/31,1000
                2025/03/15～2025/04/14,1100
                2025/04/15～2025/05/14,1200
                """, List.of()).stream().map(Outcome::row).toList();
        var ofYear = sorting(List.of()).sort(kept, 2025);

        assertThat(ofYear.stream().map(ReconciliationTest::said))
                .containsExactly("3 unresolved overlap", "4 calculated 0.542400");
    }

    @Test
    void aTableThatCameBeforeIsADuplicateRowByRow() {
        var text = "検針日,使用量（kWh）\n2025-05-12,1000\n2025-06-12,1000\n";
        var first = sort(text, List.of());
        var earlier = first.stream().map(Outcome::row).toList();

        assertThat(sort(text, earlier)).allMatch(it -> it.word().equals("duplicate"));
    }

    /** Tables of any rows, good and bad: sums by outcome come to the sum of what was read. */
    @RepeatedTest(50)
    void sumsComeToTheTable(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder("検針日,使用量,単位,金額\n");
        var quantities = BigDecimal.ZERO;
        var yen = BigDecimal.ZERO;
        var rows = 1 + random.nextInt(60);
        for (var i = 0; i < rows; i++) {
            var quantity = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            var paid = BigDecimal.valueOf(random.nextInt(1_000_000));
            var day = random.nextInt(10) == 0
                    ? "2025-02-30"
                    : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(600)).toString();
            var unit = random.nextInt(8) == 0 ? "barrel" : "kWh";
            text.append(day)
                    .append(',')
                    .append(quantity.toPlainString())
                    .append(',')
                    .append(unit)
                    .append(',')
                    .append(paid)
                    .append('\n');
            quantities = quantities.add(quantity);
            yen = yen.add(paid);
        }
        var outcomes = sort(text.toString(), List.of());
        var read = outcomes.stream().map(Outcome::row).toList();

        assertThat(outcomes).hasSize(rows);
        assertThat(Sum.quantities(read)).isEqualByComparingTo(quantities);
        assertThat(Sum.yen(read)).isEqualByComparingTo(yen);
        assertThat(outcomes.stream().collect(Collectors.groupingBy(Outcome::word)).values().stream()
                        .map(group -> Sum.yen(group.stream().map(Outcome::row).toList()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(yen);
    }

    /** Shares by days come to the bill to the last digit, whatever bill it is. */
    @RepeatedTest(50)
    void bothViewsOfTimeComeToTheBill(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
        var period = new Period(from, from.plusDays(random.nextInt(120)));
        var amount = BigDecimal.valueOf(random.nextInt(100_000_000), random.nextInt(6));

        assertThat(MonthShares.calendar(period, amount).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amount);
        assertThat(MonthShares.calendar(period, amount).values()).allMatch(it -> it.signum() >= 0);
        assertThat(MonthShares.billed(period, amount).values()).containsExactly(amount);
    }

    /** Twelve bills and twelve months, whatever days the meter is read on: what lies between them is said to the last digit. */
    @RepeatedTest(20)
    void billsAndMonthsOfAYearAreReconciled(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var text = new StringBuilder("使用期間,使用量（kWh）,金額\n");
        var from = LocalDate.of(2025, 3, 1).plusDays(random.nextInt(28));
        for (var i = 0; i < 13; i++) {
            var to = from.plusDays(27 + random.nextInt(7));
            text.append("%s～%s,%d.%d,%d\n"
                    .formatted(from, to, random.nextInt(50_000), random.nextInt(10), random.nextInt(900_000)));
            from = to.plusDays(1);
        }
        var kept = sort(text.toString(), List.of()).stream().map(Outcome::row).toList();
        var year = FirmYear.of("f", 2025, sorting(List.of()).sort(kept, 2025));
        var next = FirmYear.of("f", 2026, List.of());
        var entry = Reconciliation.of(year, next).entries().getFirst();
        var calendar = Ledger.of(2025, Ledger.View.CALENDAR, year.outcomes()).entries().stream()
                .filter(it -> it.month().compareTo("2025-04") >= 0)
                .toList();

        assertThat(new BigDecimal(entry.billed().quantity())
                        .subtract(new BigDecimal(entry.toYearBefore().quantity()))
                        .add(new BigDecimal(entry.fromYearAfter().quantity())))
                .isEqualByComparingTo(entry.calendar().quantity());
        assertThat(calendar.stream().map(it -> new BigDecimal(it.quantity())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(entry.calendar().quantity());
        assertThat(calendar.stream().map(it -> new BigDecimal(it.yen())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(entry.calendar().yen());
        assertThat(calendar.stream().map(it -> new BigDecimal(it.tonnes())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(entry.calendar().tonnes());
    }

    @Test
    void aBillOverTheTurnOfTheYearIsCountedWholeOrByDays() {
        var period = new Period(LocalDate.of(2025, 3, 13), LocalDate.of(2025, 4, 12));

        assertThat(period.fiscalYear()).isEqualTo(2025);
        assertThat(MonthShares.calendar(period, new BigDecimal("310")))
                .hasToString("{2025-03=190.000, 2025-04=120.000}");
        assertThat(MonthShares.billed(period, new BigDecimal("310"))).hasToString("{2025-04=310}");
    }

    private static List<Outcome> sort(String text, List<BillRow> earlier) {
        var table = Tables.read(
                text.getBytes(StandardCharsets.UTF_8), new Defaults("main", "electricity", "A0269", "", "kWh"));
        assertThat(table.notices()).isEmpty();
        return sorting(earlier).sort(table);
    }

    private static Sorting sorting(List<BillRow> earlier) {
        return new Sorting(
                new Estimators(SHIPPED.activities(), "medium-city", GwpSet.AR5).with(SHIPPED.editions()), earlier);
    }

    private static String said(Outcome outcome) {
        var line = outcome.row().line() + " " + outcome.word();
        return switch (outcome) {
            case Outcome.Calculated it ->
                line + " " + it.result().figures().getFirst().tonnes();
            case Outcome.Unresolved it -> line + " " + it.reason();
            case Outcome.Duplicate it -> line + " of " + it.first();
            case Outcome.Rejected it ->
                line + " " + it.row().errors().getFirst().code();
        };
    }
}
