package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import musubi.adapters.transit.gtfs.check.Blemishes;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Writes tables as the standard has them: no row twice, every cell in one line, a cell for each column, and no file without a
 * header. The check has said so already.
 */
final class TidyTables implements Step {

    private static final Pattern BREAKS = Pattern.compile("\\p{Cntrl}+");

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        for (var name : facts.blemishes().files()) {
            files.find(name).ifPresent(file -> {
                var header = file.header();
                if (header.isEmpty()) {
                    files.remove(name);
                } else {
                    files.put(tidy(file, header, facts.blemishes()));
                }
            });
        }
    }

    private static FeedFile tidy(FeedFile file, List<String> header, Blemishes blemishes) {
        return FeedFile.of(file.name(), csv -> {
            csv.writeRecord(header);
            file.each(row -> {
                if (!blemishes.isDouble(row)) {
                    csv.writeRecord(cells(row, header.size()));
                }
            });
        });
    }

    private static List<String> cells(Row row, int width) {
        var cells = new ArrayList<String>();
        for (var cell : row.cells()) {
            cells.add(BREAKS.matcher(cell).replaceAll(" "));
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }
}
