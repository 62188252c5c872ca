package musubi.adapters.transit.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/** Weekdays and holidays, from a week ago for a year. */
final class DemoCalendar {

    static final String WEEKDAY = "weekday";
    static final String HOLIDAY = "holiday";

    /** The national holidays of fixed date (国民の祝日に関する法律); those that move are left out. */
    private static final List<MonthDay> HOLIDAYS = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(2, 11),
            MonthDay.of(2, 23),
            MonthDay.of(4, 29),
            MonthDay.of(5, 3),
            MonthDay.of(5, 4),
            MonthDay.of(5, 5),
            MonthDay.of(8, 11),
            MonthDay.of(11, 3),
            MonthDay.of(11, 23));

    private final LocalDate start;
    private final LocalDate end;

    DemoCalendar(LocalDate today) {
        this.start = today.minusDays(7);
        this.end = today.plusYears(1);
    }

    void write(FeedFiles files) {
        files.put(FeedFile.of("calendar.txt", csv -> {
            csv.writeRecord(
                    "service_id",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "start_date",
                    "end_date");
            csv.writeRecord(WEEKDAY, "1", "1", "1", "1", "1", "0", "0", text(start), text(end));
            csv.writeRecord(HOLIDAY, "0", "0", "0", "0", "0", "1", "1", text(start), text(end));
        }));
        files.put(FeedFile.of("calendar_dates.txt", csv -> {
            csv.writeRecord("service_id", "date", "exception_type");
            for (var day : start.datesUntil(end.plusDays(1))
                    .filter(DemoCalendar::isHolidayInTheWeek)
                    .toList()) {
                csv.writeRecord(WEEKDAY, text(day), "2");
                csv.writeRecord(HOLIDAY, text(day), "1");
            }
        }));
        files.put(FeedFile.of("feed_info.txt", csv -> {
            csv.writeRecord(
                    "feed_publisher_name",
                    "feed_publisher_url",
                    "feed_lang",
                    "feed_start_date",
                    "feed_end_date",
                    "feed_version");
            csv.writeRecord(
                    "Musubi (synthetic / 架空)", "https://example.com/", "ja", text(start), text(end), text(start));
        }));
    }

    private static boolean isHolidayInTheWeek(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && HOLIDAYS.contains(MonthDay.from(day));
    }

    private static String text(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
