package musubi.adapters.emissions.production;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import musubi.hub.message.Notice;

/** What a firm is told of a table of production that it sent: each row is taken, replaces, was there, or is rejected. */
@Schema(name = "ProductionAnswer")
record OutputAnswer(
        boolean dryRun,
        int rows,
        int taken,

        @Schema(description = "rows that correct what was said of the same days before")
        int replaced,

        int duplicate,
        int rejected,

        @Schema(description = "what is wrong with rejected rows, by line and column; the first hundred")
        List<Notice> errors,

        @Schema(description = "about the table as a whole") List<Notice> notices) {}
