package musubi.adapters.emissions.factors;

import java.time.LocalDate;
import java.util.List;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a table: fiscal year of use, revision, and day.
 *
 * @param fiscalYear the year whose emissions it is for (温対法年度, April to March); null for a series that is of no year
 * @param revision counted within the year; the highest counts
 * @param published a day, a month or a year, as far as the document tells
 * @param provisional whether another revision is out, or to come
 * @param supersedes the id of the edition that it takes the place of, or empty
 * @param document the publication, as it calls itself
 * @param licenceNotice the words that its licence asks for, wherever a value of it is shown
 * @param processedBy who made this file of it
 */
public record Edition(
        String id,
        Series series,
        @Nullable Integer fiscalYear,
        int revision,
        String published,
        boolean provisional,
        String supersedes,
        Text title,
        String source,
        String document,
        String url,
        String licenceNotice,
        String processedBy,
        List<Factor> factors) {

    public Edition {
        factors = List.copyOf(factors);
    }

    /** The first day of use, or null. */
    public @Nullable LocalDate validFrom() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear, 4, 1);
    }

    /** The last day of use, or null. */
    public @Nullable LocalDate validTo() {
        return fiscalYear == null ? null : LocalDate.of(fiscalYear + 1, 3, 31);
    }
}
