package musubi.adapters.emissions.inventory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.adapters.emissions.factors.Activities;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.factors.Dimension;
import musubi.adapters.emissions.factors.Unit;
import musubi.hub.message.Text;

/** Understands a use, or says which word of it is not understood. It never guesses. */
final class UseReading {

    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final int LONGEST = 200;

    private final Activities activities;
    private final String cityClass;

    /** @param cityClass by which commuting counts where only the kind of site is said */
    UseReading(Activities activities, String cityClass) {
        this.activities = activities;
        this.cityClass = cityClass;
    }

    Asking read(Use use) {
        var named = named(use.activity());
        if (named.size() != 1) {
            return named.isEmpty() ? unknown(use) : ambiguous(use, named);
        }
        var activity = named.getFirst();
        switch (activity.carrier()) {
            case NOT_A_FUEL:
                return Result.Unresolved.of(use, "not-a-fuel", "This is no fuel.", "燃料ではありません。");
            case NO_QUANTITY:
                return Result.Unresolved.of(
                        use,
                        "no-fuel-quantity",
                        "Tolls say nothing of litres. Give the fuel slips.",
                        "通行料金からは燃料の量が分かりません。給油伝票を入力してください。");
            case ELECTRICITY, CITY_GAS, HEAT, FUEL, QUICK, GAS:
                break;
        }
        if (!YEAR.matcher(use.fiscalYear()).matches()) {
            return Result.Unresolved.of(
                    use,
                    "not-a-year",
                    "Write the fiscal year in four digits: 2025 is April 2025 to March 2026.",
                    "年度を4桁で書いてください（2025＝2025年4月～2026年3月）。");
        }
        var trouble = DecimalText.trouble(use.quantity());
        if (trouble.isPresent()) {
            return new Result.Unresolved(
                    use, trouble.get().reason(), trouble.get().text(), List.of());
        }
        var unit = Unit.find(use.unit());
        return unit.isPresent() && fits(activity, unit.get())
                ? new Asked(
                        use,
                        activity,
                        DecimalText.find(use.quantity()).orElseThrow(),
                        unit.get(),
                        Integer.parseInt(use.fiscalYear()))
                : wrongUnit(use, activity, unit.isPresent());
    }

    private List<Activity> named(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        var named = activities.named(word);
        return named.isEmpty() ? activities.named(word + "-" + cityClass) : named;
    }

    private static boolean fits(Activity activity, Unit unit) {
        return unit.dimension() == activity.unit().dimension()
                || activity.cubicMetresPerTonne() != null && unit.dimension() == Dimension.GAS;
    }

    private static Result.Unresolved unknown(Use use) {
        return Result.Unresolved.of(
                use,
                "unknown-activity",
                "Nothing is known by this name. GET /emissions/v1/activity-kinds lists what is.",
                "この名前の活動はありません。一覧は GET /emissions/v1/activity-kinds にあります。");
    }

    private static Result.Unresolved ambiguous(Use use, List<Activity> named) {
        return new Result.Unresolved(
                use,
                "ambiguous-activity",
                new Text("The word means several things. Write which one.", "複数の意味があります。どれかを指定してください。"),
                named.stream().map(Activity::id).toList());
    }

    private static Result.Unresolved wrongUnit(Use use, Activity activity, boolean isKnown) {
        var good = Unit.of(activity.unit().dimension()).stream().map(Unit::text).toList();
        var byVolume = activity.cubicMetresPerTonne() != null;
        var candidates = byVolume
                ? Stream.concat(good.stream(), Stream.of(Unit.M3.text())).toList()
                : good;
        return new Result.Unresolved(
                use,
                isKnown ? "unit-of-another-kind" : "unknown-unit",
                new Text(
                        "This is measured in one of " + String.join(", ", candidates) + ".",
                        "単位は " + String.join("、", candidates) + " のいずれかです。"),
                candidates);
    }
}
