package musubi.adapters.emissions.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import musubi.adapters.emissions.bill.Defaults;

/** The invented bills of fiscal 2025: of a parts maker of fifty people with two works, and of a larger foundry. */
final class DemoBills {

    /** Per cent of the yearly mean, April to March: cooling in August, heating in February. */
    private static final int[] POWER = {92, 90, 100, 114, 118, 106, 96, 92, 98, 104, 102, 88};

    private static final int[] HEAT = {70, 50, 42, 40, 36, 44, 66, 108, 160, 196, 206, 182};
    private static final int[] WORK = {100, 88, 102, 104, 84, 100, 106, 102, 96, 92, 104, 122};
    private static final String HEADQUARTERS = "本社工場";
    private static final String SECOND = "第二工場";

    private DemoBills() {}

    static List<DemoTable> of(String firm) {
        return switch (firm) {
            case "tagagawa-seiki" ->
                List.of(
                        power(HEADQUARTERS, "A0269", "M", 36_400, 25),
                        power(SECOND, "A0268", "A", 11_800, 27),
                        gas(HEADQUARTERS, 1_650, 128),
                        propane(),
                        oil(),
                        slips());
            case "kuji-works" ->
                List.of(power(HEADQUARTERS, "A0009", "D", 216_000, 22), gas(HEADQUARTERS, 51_500, 104));
            default -> List.of();
        };
    }

    private static DemoTable power(String site, String supplier, String menu, int mean, int yen) {
        return new DemoTable(
                new Defaults(site, "electricity", supplier, menu, ""),
                "電気料金明細 " + site,
                "使用期間,使用量（kWh）,金額",
                monthly(month -> {
                    var used = mean * POWER[month] / 100 + month * 7;
                    return DemoTable.period(month, 12) + "," + used + "," + (42_000 + used * yen);
                }));
    }

    private static DemoTable gas(String site, int mean, int yen) {
        return new DemoTable(
                new Defaults(site, "city-gas", "A0020", "", ""),
                "ガス使用量のお知らせ " + site,
                "使用期間,使用量（m3）,料金",
                monthly(month -> {
                    var used = mean * HEAT[month] / 100;
                    return DemoTable.period(month, 20) + "," + used + "," + (1_800 + used * yen);
                }));
    }

    private static DemoTable propane() {
        return new DemoTable(
                new Defaults(SECOND, "lpg-propane", "", "", ""),
                "LPガス検針票 " + SECOND,
                "使用期間,使用量（m3）,料金",
                monthly(month -> {
                    var used = 46 * WORK[month] / 100;
                    return DemoTable.period(month, 25) + "," + used + "," + (2_200 + used * 480);
                }));
    }

    /** Kerosene for the heaters, fuel oil A for the boiler; and one slip that does not say which fuel oil. */
    private static DemoTable oil() {
        var rows = new ArrayList<String>();
        for (var month = 0; month < 12; month++) {
            var boiler = 900 * WORK[month] / 100;
            rows.add(DemoTable.day(month, 8) + ",A重油," + boiler + "," + boiler * 98 + ",A-" + (2501 + month));
            if (HEAT[month] > 100) {
                var heaters = 4 * HEAT[month];
                rows.add(DemoTable.day(month, 15) + ",灯油," + heaters + "," + heaters * 112 + ",K-" + (2501 + month));
            }
        }
        rows.add(DemoTable.day(10, 24) + ",重油,200,19800,A-2599");
        return new DemoTable(new Defaults(SECOND, "", "", "", ""), "燃料納品書", "納品日,油種,数量 L,金額,伝票番号", rows);
    }

    private static DemoTable slips() {
        var rows = new ArrayList<String>();
        for (var month = 0; month < 12; month++) {
            var lorry = 210 * WORK[month] / 100;
            var van = 74 * WORK[month] / 100;
            rows.add(DemoTable.day(month, 10) + ",日立 100 あ 1234,軽油," + lorry + "," + lorry * 148 + ",S-"
                    + (101 + 2 * month));
            rows.add(DemoTable.day(month, 18) + ",日立 500 い 5678,レギュラー," + van + "," + van * 171 + ",S-"
                    + (102 + 2 * month));
        }
        return new DemoTable(new Defaults(HEADQUARTERS, "", "", "", ""), "給油伝票", "給油日,車両,油種,数量 L,金額,伝票番号", rows);
    }

    private static List<String> monthly(IntFunction<String> row) {
        return IntStream.range(0, 12).mapToObj(row).toList();
    }
}
