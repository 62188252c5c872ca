package musubi.adapters.emissions.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Result;
import musubi.adapters.emissions.report.drawing.Sheet;
import musubi.adapters.emissions.report.drawing.Size;
import musubi.adapters.emissions.report.drawing.Table;

/** How the figures of a report came about, and of which published tables. */
final class ReportNotes {

    private ReportNotes() {}

    static void write(Sheet sheet, FirmYear year, CertifiedElectricity certified) {
        sheet.heading("5. 算定方法");
        List.of(
                        "・燃料: 使用量×公表された係数（有効数字3桁）。都市ガスは基礎排出係数。",
                        "・電気 マーケット基準: 使用量×供給事業者の調整後排出係数（メニュー別、残差または代替値）。ロケーション基準: 使用量×全国平均係数。",
                        certificates(certified),
                        "・原油換算: 使用量×発熱量×0.0258 kL/GJ。0.8・1.2 の補正はしていません。都市ガスは検針値×45 GJ/千m3。",
                        "・10進数で正確に計算し、1件ごとに小数第6位（グラム）へ1回だけ四捨五入した値を合計しています。" + "この報告書では小数第3位まで表示します。",
                        "・分からない使用量は0とせず、確認待ちとして合計から除いています。1件ごとの係数と根拠は CSV の報告書にあります。")
                .forEach(it -> sheet.write(sheet.regular(), Size.BODY, it));
        sheet.heading("6. 使用した係数表");
        var editions = editions(year, certified);
        new Table(
                        List.of(
                                Table.Column.text("係数表", 42),
                                Table.Column.text("識別名", 24),
                                Table.Column.text("公表", 14),
                                Table.Column.text("備考", 20)),
                        editions.stream()
                                .map(it -> List.of(
                                        it.title().ja(), it.id(), it.published(), it.provisional() ? "暫定（改訂予定）" : ""))
                                .toList())
                .drawOn(sheet);
        sheet.skip(6);
        editions.stream()
                .map(it -> it.licenceNotice() + "（加工: " + it.processedBy() + "、" + it.url() + "）")
                .distinct()
                .forEach(it -> sheet.write(sheet.regular(), Size.SMALL, it));
    }

    private static String certificates(CertifiedElectricity certified) {
        var unresolved = certified.unresolved();
        if (unresolved != null) {
            return "・非化石証書: 控除していません。" + unresolved.text().ja();
        }
        return certified.deducted() == null
                ? "・非化石証書: 登録がないため、控除はありません。"
                : "・非化石証書: 証書の電力量×全国平均係数×補正率を、電気の排出量を上限に Scope 2 マーケット基準から控除しています。" + "月別・排出源別・拠点別の値は控除前です。";
    }

    private static List<Edition> editions(FirmYear year, CertifiedElectricity certified) {
        var editions = new TreeMap<String, Edition>();
        year.results().stream()
                .filter(Result.Calculated.class::isInstance)
                .map(Result.Calculated.class::cast)
                .flatMap(it -> Stream.concat(
                        it.figures().stream().map(figure -> figure.trace().edition()),
                        Stream.ofNullable(it.energy()).map(energy -> energy.edition())))
                .forEach(it -> editions.put(it.id(), it));
        Stream.ofNullable(certified.deducted()).map(it -> it.edition()).forEach(it -> editions.put(it.id(), it));
        return List.copyOf(editions.values());
    }
}
