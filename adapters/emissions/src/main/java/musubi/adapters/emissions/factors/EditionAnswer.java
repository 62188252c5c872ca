package musubi.adapters.emissions.factors;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** What an operator is told of an edition that was sent. */
record EditionAnswer(
        String id,

        @Schema(description = "whether it was only looked at, and nothing kept")
        boolean dryRun,

        int rows,

        @Schema(description = "the edition that counted before; absent where none did") @Nullable
        String before,

        @Schema(description = "rows that are as they were") int same,

        @Schema(description = "rows that changed, at most 50")
        List<EditionDifference.Change> changes,

        int changesInAll,

        @Schema(description = "firms whose bills come to something else, at most 50; no figure of theirs")
        List<FirmResults.Touched> touched,

        List<Notice> notices) {

    /** Keeps the answer small enough to be remembered with the receipt. */
    private static final int MOST = 50;

    static EditionAnswer of(
            Edition edition,
            boolean dryRun,
            EditionDifference difference,
            List<FirmResults.Touched> touched,
            List<Notice> notices) {
        return new EditionAnswer(
                edition.id(),
                dryRun,
                edition.factors().size(),
                difference.earlier(),
                difference.same(),
                difference.changes().stream().limit(MOST).toList(),
                difference.changes().size(),
                touched.stream().limit(MOST).toList(),
                notices);
    }
}
