package musubi.adapters.emissions.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.adapters.emissions.bill.BillDesk;
import musubi.adapters.emissions.bill.Defaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * How a table is to be read, as the form says it; what it does not say is null.
 *
 * @param column which column is what, {@code 3-quantity}: the third is the quantity
 */
record UploadQuery(
        @Nullable String site,
        @Nullable String activity,
        @Nullable String supplier,
        @Nullable String menu,
        @Nullable String unit,
        @Nullable String sheet,
        @Nullable List<String> column,
        @Nullable Integer headLine) {

    private static final Pattern COLUMN = Pattern.compile("([1-9]\\d?)-([a-z]+)");
    private static final int LONGEST = 200;
    private static final int LAST_HEAD = 1_000;

    BillDesk.Way way() {
        var isLong = Stream.of(site, activity, supplier, menu, unit, sheet)
                .filter(Objects::nonNull)
                .anyMatch(it -> it.length() > LONGEST);
        if (isLong || headLine != null && (headLine < 0 || headLine > LAST_HEAD)) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        return new BillDesk.Way(
                new Defaults(said(site), said(activity), said(supplier), said(menu), said(unit)),
                said(sheet),
                columns(Objects.requireNonNullElse(column, List.of())),
                headLine);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Map<Integer, String> columns(List<String> said) {
        var columns = new TreeMap<Integer, String>();
        for (var it : said) {
            var found = COLUMN.matcher(it);
            if (found.matches()) {
                columns.put(Integer.valueOf(found.group(1)), found.group(2));
            }
        }
        return columns;
    }
}
