package musubi.adapters.emissions.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import musubi.adapters.emissions.bill.Defaults;
import musubi.hub.message.Payload;

/**
 * One table of invented bills, as a supplier's customers download it or as a firm keeps it itself.
 *
 * @param about what stands above the head; says that all of it is invented
 */
record DemoTable(Defaults defaults, String about, String head, List<String> rows) {

    /** As most programs in Japan still write CSV; it has no 〜 of its own, and writes ～. */
    private static final Charset MS932 = Charset.forName("MS932");

    private static final YearMonth FIRST = YearMonth.of(2025, 4);

    Payload payload() {
        return Payload.of((about + "（架空の数値）\r\n" + head + "\r\n" + String.join("\r\n", rows) + "\r\n").getBytes(MS932));
    }

    /** The period of the bill whose meter is read in the month, counted from April 2025. */
    static String period(int month, int readOn) {
        var last = FIRST.plusMonths(month).atDay(readOn);
        return slashed(last.minusMonths(1).plusDays(1)) + "～" + slashed(last);
    }

    static String month(int month) {
        var it = FIRST.plusMonths(month);
        return it.getYear() + "年" + it.getMonthValue() + "月";
    }

    static String day(int month, int day) {
        return slashed(FIRST.plusMonths(month).atDay(day));
    }

    private static String slashed(LocalDate day) {
        return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }
}
