package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import musubi.adapters.emissions.factors.FactorData;
import musubi.adapters.emissions.inventory.Estimator;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.GwpSet;
import musubi.adapters.emissions.meter.Meter;
import musubi.adapters.emissions.meter.MeterDay;
import musubi.adapters.emissions.meter.MeterSetting;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Each day that a meter measured ends in exactly one way; a bill of the same site counts before it, and nothing is guessed. */
class MeteredRowsTest {

    private static final FactorData SHIPPED = FactorData.shipped();
    private static final Estimator ESTIMATOR =
            new Estimators(SHIPPED.activities(), "medium-city", GwpSet.AR5).with(SHIPPED.editions());
    private static final String METER = "0300100010000000002014";
    private static final String OTHER = "0300100010000000002021";
    private static final MeterSetting MAIN = new MeterSetting("main", "", "");
    private static final String BILLS = """
            拠点,使用期間,使用量（kWh）,金額
            main,2026/02/13～2026/03/12,3000,75000
            annex,2026/02/13～2026/03/12,500,13000
            """;

    @Test
    void aBillCountsBeforeTheMeterAndTheMeterCountsBehindIt() {
        var rows = rows(bills(BILLS, "A0269", "M"), MAIN, days("2026-03-11", 10));

        assertThat(said(rows))
                .containsExactly(
                        "2026-03-11/2026-03-12 96 duplicate", "2026-03-13/2026-03-20 384 calculated 0.173568 A0269 M");
        assertThat(((Outcome.Calculated) rows.getLast().outcome()).doubts())
                .extracting(it -> it.code())
                .containsExactly("supplier-of-bill");
    }

    @Test
    void monthsAreRowsOfTheirOwnAndWhatTheFirmSaysOfTheMeterCounts() {
        var rows = rows(List.of(), new MeterSetting("main", "A0269", ""), days("2026-02-27", 4));

        assertThat(said(rows))
                .containsExactly(
                        "2026-02-27/2026-02-28 96 calculated 0.043392 A0269 ",
                        "2026-03-01/2026-03-02 96 calculated 0.043392 A0269 ");
    }

    @Test
    void daysThatAreNotAllKnownWaitAndSoDoDaysOfWhichNobodyToldAnything() {
        var days = new ArrayList<>(days("2026-03-13", 5));
        days.set(1, new MeterDay(LocalDate.parse("2026-03-14"), new BigDecimal("20"), 8, 0));
        days.remove(3);

        assertThat(said(rows(bills(BILLS, "A0269", "M"), MAIN, days)))
                .containsExactly(
                        "2026-03-13/2026-03-13 48 calculated 0.021696 A0269 M",
                        "2026-03-14/2026-03-14 20 unresolved half-hours-missing 8",
                        "2026-03-15/2026-03-15 48 calculated 0.021696 A0269 M",
                        "2026-03-16/2026-03-16 0 unresolved half-hours-missing 48",
                        "2026-03-17/2026-03-17 48 calculated 0.021696 A0269 M");
    }

    @Test
    void whatIsNotKnownOfAMeterIsNotGuessed() {
        var billed = bills(BILLS, "A0269", "M");
        var march = days("2026-03-10", 5);

        assertThat(said(rows(billed, MeterSetting.NONE, march)))
                .containsExactly(
                        "2026-03-10/2026-03-12 144 unresolved meter-without-site",
                        "2026-03-13/2026-03-14 96 unresolved supplier-unknown");
        assertThat(said(rows(billed, new MeterSetting("elsewhere", "", ""), march)))
                .containsExactly("2026-03-10/2026-03-14 240 unresolved supplier-unknown");
        assertThat(said(rows(bills(BILLS.replace("main,", ","), "A0269", "M"), MAIN, march)))
                .as("a bill that names no site may be of this one")
                .containsExactly(
                        "2026-03-10/2026-03-12 144 unresolved meter-without-site",
                        "2026-03-13/2026-03-14 96 unresolved supplier-unknown");
        assertThat(said(rows(bills(BILLS, "", ""), MAIN, days("2026-03-13", 1))))
                .containsExactly("2026-03-13/2026-03-13 48 unresolved supplier-unknown");
        assertThat(said(rows(billed, new MeterSetting("main", "Z9999", ""), days("2026-03-13", 1))))
                .containsExactly("2026-03-13/2026-03-13 48 unresolved supplier-not-in-edition");
    }

    @Test
    void twoMetersOfOneSiteAreNotBothOnItsBill() {
        var meters = List.of(new Meter(METER, null, MAIN), new Meter(OTHER, null, MAIN));
        var rows = MeteredRows.of(
                ESTIMATOR,
                2025,
                meters,
                Map.of(METER, days("2026-03-12", 1), OTHER, days("2026-03-12", 1)),
                bills(BILLS, "A0269", "M"));

        assertThat(said(rows))
                .containsExactly(
                        "2026-03-12/2026-03-12 48 unresolved meter-without-site",
                        "2026-03-12/2026-03-12 48 unresolved meter-without-site");
    }

    @Test
    void billsOfOneReadingThatDifferSayNoSupplier() {
        var bills = new ArrayList<>(bills(BILLS, "A0269", "M"));
        bills.addAll(bills(BILLS, "A0268", "A"));

        assertThat(said(rows(bills, MAIN, days("2026-03-13", 1))))
                .containsExactly("2026-03-13/2026-03-13 48 unresolved supplier-ambiguous");
    }

    /** Whatever is billed, missing or said: the rows hold each day once, and come to what was measured. */
    @RepeatedTest(25)
    void everyDayEndsOnceAndTheRowsComeToWhatWasMeasured(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var days = new ArrayList<MeterDay>();
        var day = LocalDate.parse("2025-04-01").plusDays(random.nextInt(100));
        for (; day.isBefore(LocalDate.parse("2026-04-01")); day = day.plusDays(1 + random.nextInt(20) / 19)) {
            var unknown = random.nextInt(10) == 0 ? 1 + random.nextInt(48) : 0;
            days.add(new MeterDay(day, BigDecimal.valueOf(random.nextInt(100_000), 2), unknown, random.nextInt(3)));
        }
        var bills = bills(BILLS, "A0269", "M").subList(random.nextInt(3), 2);
        var site = List.of("main", "annex", "").get(random.nextInt(3));

        var rows = rows(bills, new MeterSetting(site, random.nextBoolean() ? "A0269" : "", ""), days);

        var covered = rows.stream()
                .map(it -> Objects.requireNonNull(it.outcome().row().period()))
                .flatMap(it -> it.from().datesUntil(it.to().plusDays(1)))
                .toList();
        assertThat(covered)
                .containsExactlyElementsOf(days.getFirst()
                        .day()
                        .datesUntil(days.getLast().day().plusDays(1))
                        .toList());
        assertThat(rows.stream()
                        .map(it -> Objects.requireNonNull(it.outcome().row().quantity()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        days.stream().map(MeterDay::kilowattHours).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(rows).extracting(it -> it.outcome().word()).doesNotContain("rejected");
    }

    private static List<MeteredRow> rows(List<BillRow> bills, MeterSetting setting, List<MeterDay> days) {
        return MeteredRows.of(ESTIMATOR, 2025, List.of(new Meter(METER, null, setting)), Map.of(METER, days), bills);
    }

    private static List<BillRow> bills(String table, String supplier, String menu) {
        return Tables.read(table.getBytes(StandardCharsets.UTF_8), new Defaults("", "electricity", supplier, menu, ""))
                .rows();
    }

    private static List<MeterDay> days(String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> new MeterDay(LocalDate.parse(first).plusDays(it), new BigDecimal("48"), 0, 0))
                .toList();
    }

    private static List<String> said(List<MeteredRow> rows) {
        return rows.stream()
                .map(it -> {
                    var row = it.outcome().row();
                    var period = Objects.requireNonNull(row.period());
                    var days = period.from() + "/" + period.to() + " "
                            + Objects.requireNonNull(row.quantity()).toPlainString() + " ";
                    return days
                            + switch (it.outcome()) {
                                case Outcome.Calculated(var _, var result, var _) ->
                                    "calculated " + result.figures().getFirst().tonnes() + " " + row.supplier() + " "
                                            + row.menu();
                                case Outcome.Unresolved(var _, var reason, var _) ->
                                    "unresolved " + reason + (it.unknown() > 0 ? " " + it.unknown() : "");
                                case Outcome.Duplicate _ -> "duplicate";
                                case Outcome.Rejected _ -> "rejected";
                            };
                })
                .toList();
    }
}
