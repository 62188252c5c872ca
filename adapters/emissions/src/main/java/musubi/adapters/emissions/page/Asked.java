package musubi.adapters.emissions.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import musubi.adapters.emissions.bill.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What stands in the address of a page, which anybody can write: what is none is a bad request. */
final class Asked {

    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private Asked() {}

    static int year(int year) {
        if (year < FIRST || year > LAST) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        return year;
    }

    static Ledger.View view(String view) {
        return switch (view) {
            case "billed" -> Ledger.View.BILLED;
            case "calendar" -> Ledger.View.CALENDAR;
            default -> throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        };
    }

    /** @param month empty: none */
    static @Nullable YearMonth month(String month) {
        try {
            return month.isEmpty() ? null : YearMonth.parse(month);
        } catch (DateTimeException _) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
    }
}
