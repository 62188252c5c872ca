package musubi.adapters.emissions.inventory;

import io.swagger.v3.oas.annotations.media.Schema;

/** One item of a question, as {@code /openapi.json} says it. */
record EstimateItem(
        @Schema(
                description = "an id of /emissions/v1/activity-kinds, or a name: 電気, 軽油, 都市ガス",
                example = "electricity",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String activity,

        @Schema(
                description = "a decimal number as text: digits, and at most one point",
                example = "12345.6",
                requiredMode = Schema.RequiredMode.REQUIRED)
        String quantity,

        @Schema(example = "kWh", requiredMode = Schema.RequiredMode.REQUIRED)
        String unit,

        @Schema(description = "of use, April to March", example = "2025", requiredMode = Schema.RequiredMode.REQUIRED)
        int fiscalYear,

        @Schema(description = "official number or name; without it the substitute value counts", example = "A0269")
        String supplier,

        @Schema(description = "the supplier's menu; of city gas area/menu", example = "M")
        String menu,

        @Schema(description = "yours, given back") String site) {}
