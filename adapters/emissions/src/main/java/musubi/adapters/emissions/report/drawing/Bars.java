package musubi.adapters.emissions.report.drawing;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The months as bars, scope 1 below and scope 2 upon it; their figures stand in the table below. */
public record Bars(List<Bar> bars) {

    private static final float HEIGHT = 110;
    private static final Color SCOPE1 = new Color(0xd9, 0x83, 0x24);
    private static final Color SCOPE2 = new Color(0x3f, 0x6f, 0xb0);
    private static final Color RULE = new Color(0x8a, 0x92, 0x9c);

    /** @param month as it stands below the bar */
    public record Bar(String month, BigDecimal scope1, BigDecimal scope2) {

        BigDecimal both() {
            return scope1.add(scope2);
        }
    }

    public void drawOn(Sheet sheet) {
        var most = bars.stream().map(Bar::both).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (most.signum() == 0) {
            return;
        }
        sheet.need(HEIGHT + 40);
        legend(sheet);
        sheet.skip(HEIGHT + 16);
        var step = Sheet.WIDTH / bars.size();
        var width = Math.min(26, step * 0.6f);
        for (var i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var x = Sheet.LEFT + i * step + (step - width) / 2;
            var lower = height(bar.scope1(), most);
            sheet.fill(x, sheet.y(), width, lower, SCOPE1);
            sheet.fill(x, sheet.y() + lower, width, height(bar.scope2(), most), SCOPE2);
            above(
                    sheet,
                    x + width / 2,
                    sheet.y() + height(bar.both(), most) + 3,
                    bar.both().setScale(1, RoundingMode.HALF_UP).toPlainString());
            above(sheet, x + width / 2, sheet.y() - 10, bar.month());
        }
        sheet.fill(Sheet.LEFT, sheet.y(), Sheet.WIDTH, 0.7f, RULE);
        sheet.skip(22);
    }

    private static void legend(Sheet sheet) {
        sheet.skip(10);
        sheet.fill(Sheet.LEFT, sheet.y(), 8, 8, SCOPE1);
        sheet.draw(
                sheet.regular(),
                Size.SMALL,
                Sheet.LEFT + 12,
                sheet.y() + 1,
                sheet.regular().drawable("Scope 1"));
        sheet.fill(Sheet.LEFT + 56, sheet.y(), 8, 8, SCOPE2);
        sheet.draw(
                sheet.regular(),
                Size.SMALL,
                Sheet.LEFT + 68,
                sheet.y() + 1,
                sheet.regular().drawable("Scope 2（マーケット基準）　単位: t"));
    }

    private static void above(Sheet sheet, float middle, float baseline, String text) {
        sheet.draw(sheet.regular(), Size.SMALL, middle - sheet.regular().width(text, Size.SMALL) / 2, baseline, text);
    }

    /** In points; where a picture is drawn, nothing has to be exact. */
    private static float height(BigDecimal tonnes, BigDecimal most) {
        return tonnes.floatValue() / most.floatValue() * HEIGHT;
    }
}
