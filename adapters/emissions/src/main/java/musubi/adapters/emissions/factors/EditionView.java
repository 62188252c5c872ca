package musubi.adapters.emissions.factors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** One edition without its rows, as the API says it. */
record EditionView(
        String id,
        String series,

        @Schema(description = "the year of use, April to March") @Nullable
        Integer fiscalYear,

        int revision,

        @Schema(description = "a day, a month or a year, as far as the document tells")
        String published,

        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean provisional,

        @Schema(description = "whether it is the one that counts for its year")
        boolean counts,

        @Nullable String supersedes,
        Text title,
        String source,
        String document,
        String url,

        @Schema(description = "to be shown wherever a value of it is")
        String licenceNotice,

        String processedBy,
        int rows) {

    static EditionView of(Edition it, Editions editions) {
        var year = it.fiscalYear();
        return new EditionView(
                it.id(),
                it.series().text(),
                year,
                it.revision(),
                it.published(),
                it.validFrom(),
                it.validTo(),
                it.provisional(),
                editions.find(it.series(), year == null ? 0 : year)
                        .filter(it::equals)
                        .isPresent(),
                it.supersedes().isEmpty() ? null : it.supersedes(),
                it.title(),
                it.source(),
                it.document(),
                it.url(),
                it.licenceNotice(),
                it.processedBy(),
                it.factors().size());
    }
}
