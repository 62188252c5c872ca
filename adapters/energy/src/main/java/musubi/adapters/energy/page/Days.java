package musubi.adapters.energy.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Days as addresses of pages name them. */
final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /** Null where none is named; what is no day is answered with 400. */
    static @Nullable LocalDate read(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
    }
}
