package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One activity as it is sent. */
@Schema(name = "EmissionActivityItem")
record ActivityItem(
        @Schema(
                description = "an id of /emissions/v1/activity-kinds, or a name: 電気, 軽油, 都市ガス",
                example = "electricity",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String activity,

        @Schema(
                description = "a decimal number as text",
                example = "12345.6",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String quantity,

        @Schema(example = "kWh", requiredMode = Schema.RequiredMode.REQUIRED)
        String unit,

        @Schema(description = "the first day; of a slip absent", example = "2025-04-13") @Nullable
        String from,

        @Schema(
                description = "the last day: that of the reading, or of the slip",
                example = "2025-05-12",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String to,

        @Nullable String site,

        @Schema(description = "official number or name", example = "A0269") @Nullable
        String supplier,

        @Schema(example = "M") @Nullable String menu,

        @Schema(description = "what it cost, as text", example = "308625") @Nullable
        String yen,

        @Nullable String slip,
        @Nullable String vehicle) {}
