package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What a firm is told of a table that it sent. Numbers are decimal strings. */
public record ImportAnswer(
        @Schema(description = "whether it was only looked at, and nothing kept")
        boolean dryRun,

        @Schema(description = "rows in all: each of them ended in exactly one way")
        int rows,

        Part calculated,
        Part unresolved,
        Part duplicate,
        Part rejected,

        @Schema(description = "of the calculated rows, the figures that count", example = "0.949200")
        String tonnes,

        @Schema(description = "rows that are not calculated, and those that are and look doubtful")
        List<RowView> toLookAt,

        @Schema(description = "how many more such rows there are than are told here; a dry run tells a thousand")
        int notTold,

        @Schema(description = "about the table as a whole") List<Notice> notices) {

    /** @param quantities by unit, those of unknown units as {@code ?}; with yen they come to what the table comes to */
    @Schema(name = "ImportPart")
    public record Part(int rows, Map<String, String> quantities, String yen) {}

    /** @param reason for machines */
    @Schema(name = "ImportRow")
    public record RowView(
            int line,
            String outcome,
            @Nullable String reason,
            @Nullable Text text,
            @Nullable Integer firstLine,
            @Nullable List<Notice> notices) {}

    /** The same with half as many rows that are told. */
    ImportAnswer shorter() {
        var told = toLookAt.size() / 2;
        return new ImportAnswer(
                dryRun,
                rows,
                calculated,
                unresolved,
                duplicate,
                rejected,
                tonnes,
                toLookAt.subList(0, told),
                notTold + toLookAt.size() - told,
                notices);
    }
}
