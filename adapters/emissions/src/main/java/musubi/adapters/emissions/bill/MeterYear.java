package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.meter.Meter;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What a firm's meters measured in a fiscal year, and how each day of it ends. Numbers are decimal strings, days ISO 8601. */
@Schema(name = "MeterYear")
public record MeterYear(int fiscalYear, List<OfMeter> meters) {

    /**
     * @param kilowattHours of all half hours that are known: the sum of the three below
     * @param duplicate what a bill of the same site has as well, which counts
     * @param rows consecutive days of one month that end alike
     */
    @Schema(name = "MeterOfFirm")
    public record OfMeter(
            String meter,
            @Nullable Text name,
            String site,
            String supplier,
            String menu,
            String kilowattHours,
            String calculated,
            String unresolved,
            String duplicate,
            List<Row> rows) {}

    /** @param unknownHalfHours of which nothing is known */
    @Schema(name = "MeterRow")
    public record Row(
            String from,
            String to,
            String kilowattHours,
            int unknownHalfHours,
            int provisionalHalfHours,

            @Schema(allowableValues = {"calculated", "unresolved", "duplicate"})
            String outcome,

            @Schema(description = "the figure that counts, where it is calculated") @Nullable
            String tonnes,

            @Schema(description = "why it is unresolved, for machines") @Nullable
            String reason,

            @Nullable Text text,
            @Nullable List<Notice> notices) {}

    private static final Text BILLED =
            new Text("A bill of the site has these days, and counts.", "この期間は同じ拠点の請求があり、請求の値を使います。");

    /** @param meters all that the firm has, also those that measured nothing in the year */
    public static MeterYear of(FirmYear year, List<Meter> meters) {
        return new MeterYear(
                year.fiscalYear(),
                meters.stream()
                        .map(it -> of(
                                it,
                                year.metered().stream()
                                        .filter(row -> row.meter().meter().equals(it.meter()))
                                        .toList()))
                        .toList());
    }

    private static OfMeter of(Meter meter, List<MeteredRow> rows) {
        var setting = meter.setting();
        return new OfMeter(
                meter.meter(),
                meter.name(),
                setting.site(),
                setting.supplier(),
                setting.menu(),
                sum(rows, _ -> true),
                sum(rows, Outcome.Calculated.class::isInstance),
                sum(rows, Outcome.Unresolved.class::isInstance),
                sum(rows, Outcome.Duplicate.class::isInstance),
                rows.stream().map(MeterYear::row).toList());
    }

    private static String sum(List<MeteredRow> rows, Predicate<Outcome> which) {
        return rows.stream()
                .map(MeteredRow::outcome)
                .filter(which)
                .map(it -> Objects.requireNonNull(it.row().quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static Row row(MeteredRow metered) {
        return switch (metered.outcome()) {
            case Outcome.Calculated(var _, var result, var notices) ->
                row(metered, result.figures().getFirst(), null, null, notices);
            case Outcome.Unresolved(var _, var reason, var text) -> row(metered, null, reason, text, List.of());
            case Outcome.Duplicate _ -> row(metered, null, null, BILLED, List.of());
            case Outcome.Rejected _ -> throw new IllegalStateException("what was measured can be read");
        };
    }

    private static Row row(
            MeteredRow metered,
            @Nullable Figure figure,
            @Nullable String reason,
            @Nullable Text text,
            List<Notice> notices) {
        var row = metered.outcome().row();
        var period = Objects.requireNonNull(row.period());
        return new Row(
                period.from().toString(),
                period.to().toString(),
                Objects.requireNonNull(row.quantity()).toPlainString(),
                metered.unknown(),
                metered.provisional(),
                metered.outcome().word(),
                figure == null ? null : figure.tonnes().toPlainString(),
                reason,
                text,
                notices.isEmpty() ? null : notices);
    }
}
