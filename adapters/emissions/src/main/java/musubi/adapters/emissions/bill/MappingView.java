package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A mapping, as the API says it. */
@Schema(name = "BillMapping")
record MappingView(
        @Schema(description = "under which it is kept", example = "A0269")
        String id,

        @Schema(
                description =
                        "which column is what, by what its head says or by its place (#1): site, activity, supplier, menu,"
                                + " period, from, to, date, quantity, unit, yen, slip, vehicle")
        Map<String, List<String>> columns,

        @Schema(description = "the line that names the columns; 0: none does; absent: found by its words") @Nullable
        Integer headLine,

        @Schema(description = "of a workbook") @Nullable String sheet,

        @Nullable String site,
        @Nullable String activity,
        @Nullable String supplier,
        @Nullable String menu,
        @Nullable String unit) {

    static MappingView of(String id, Mapping mapping) {
        var columns = new TreeMap<String, List<String>>();
        mapping.columns().forEach((column, names) -> columns.put(column.name().toLowerCase(Locale.ROOT), names));
        var said = mapping.defaults();
        return new MappingView(
                id,
                columns,
                mapping.headLine(),
                said(mapping.sheet()),
                said(said.site()),
                said(said.activity()),
                said(said.supplier()),
                said(said.menu()),
                said(said.unit()));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
