package musubi.adapters.emissions.bill;

import java.time.LocalDate;
import java.util.List;
import musubi.adapters.emissions.meter.Meter;
import musubi.adapters.emissions.meter.MeterDay;
import musubi.adapters.emissions.meter.MeterSetting;
import musubi.hub.message.Text;

/**
 * Says of a day that a meter measured what it counts for. A bill counts before a meter, so that nothing counts twice; whether a bill is of
 * the meter is known by their site alone, and where that leaves a doubt nothing is guessed.
 */
final class MeterStandings {

    private static final Standing BILLED = new Standing.Billed();
    private static final Standing INCOMPLETE = new Standing.Incomplete();

    private static final Standing WHICH_SITE = new Standing.Waits(
            "meter-without-site",
            new Text(
                    "A bill has these days, and whether it is of this meter is not known. Say of which site the meter is, as the bills"
                            + " call it, and give each meter a site of its own: PUT /emissions/v1/meters/<its number>.",
                    "この期間の請求がありますが、このメーターの請求かどうか分かりません。メーターの拠点を請求と同じ名前で登録してください"
                            + "（1拠点1メーター、PUT /emissions/v1/meters/<供給地点特定番号>）。"));

    private static final Standing WHICH_SUPPLIER = new Standing.Waits(
            "supplier-unknown",
            new Text(
                    "Neither a bill of the site nor the firm says from whom the electricity came. Say it: PUT"
                            + " /emissions/v1/meters/<its number>.",
                    "電気の供給会社が、拠点の請求からも登録からも分かりません。PUT /emissions/v1/meters/<供給地点特定番号> で登録してください。"));

    private static final Standing SEVERAL_SUPPLIERS = new Standing.Waits(
            "supplier-ambiguous",
            new Text(
                    "Bills of the site name several suppliers or menus. Say which one is this meter's: PUT"
                            + " /emissions/v1/meters/<its number>.",
                    "拠点の請求に複数の供給会社・メニューがあります。どれがこのメーターのものか、PUT /emissions/v1/meters/<供給地点特定番号>" + " で登録してください。"));

    private final List<Meter> meters;
    private final BilledDays bills;

    MeterStandings(List<Meter> meters, BilledDays bills) {
        this.meters = meters;
        this.bills = bills;
    }

    Standing of(Meter meter, MeterDay day) {
        var setting = meter.setting();
        var billed = bills.sites(day.day());
        if (billed.contains(setting.site())) {
            return isAlone(setting.site()) ? BILLED : WHICH_SITE;
        }
        if (!billed.isEmpty() && (setting.site().isEmpty() || billed.contains(""))) {
            return WHICH_SITE;
        }
        return day.unknown() > 0 ? INCOMPLETE : supplied(setting, day.day());
    }

    private boolean isAlone(String site) {
        return meters.stream().filter(it -> it.setting().site().equals(site)).count() == 1;
    }

    private Standing supplied(MeterSetting setting, LocalDate day) {
        if (!setting.supplier().isEmpty()) {
            return new Standing.Counts(new Supply(setting.supplier(), setting.menu()), false);
        }
        var supplies = bills.supplies(setting.site(), day);
        if (supplies.size() > 1) {
            return SEVERAL_SUPPLIERS;
        }
        return supplies.stream()
                .filter(it -> !it.supplier().isEmpty())
                .findFirst()
                .<Standing>map(it -> new Standing.Counts(it, true))
                .orElse(WHICH_SUPPLIER);
    }
}
