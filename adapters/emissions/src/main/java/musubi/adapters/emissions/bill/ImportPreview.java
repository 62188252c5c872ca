package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** A file as it would be read: its first lines, and which column is taken for what. */
public record ImportPreview(
        @Schema(description = "of a workbook, those that are shown")
        List<String> sheets,

        @Schema(description = "the one that is read") @Nullable
        String sheet,

        @Schema(description = "the line that names the columns; absent where none was found") @Nullable
        Integer headLine,

        @Schema(description = "which column (A, B, …) is what, as a mapping names it")
        Map<String, String> columns,

        @Schema(description = "what the other columns of that line say, by their letters")
        Map<String, String> unused,

        @Schema(description = "that the head names beside the quantity") @Nullable
        String unit,

        @Schema(description = "the first thirty") List<PreviewLine> lines,

        @Schema(description = "what is wrong with the file as a whole")
        List<Notice> notices) {

    /** @param cells at most fifty, each with its first hundred characters */
    @Schema(name = "ImportPreviewLine")
    public record PreviewLine(int line, boolean hidden, List<String> cells) {}
}
