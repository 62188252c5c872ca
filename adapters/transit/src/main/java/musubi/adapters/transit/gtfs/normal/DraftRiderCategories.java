package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.Collections;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** Gives the rider categories of an early draft of fares the column that GTFS has now; planners refuse the table without it. */
final class DraftRiderCategories implements Step {

    /** {@code rider_category_description} was the draft's word for {@code rider_category_name}. */
    static final Defect RENAMED = Defect.warning(
            "rider-categories-draft",
            "rider_categories.txt is of an early draft: rider_category_description was read as rider_category_name.",
            "rider_categories.txtが草案の形式のため、rider_category_descriptionをrider_category_nameとして読みました。",
            "GTFS Schedule, rider_categories.txt: rider_category_name");

    private static final String FILE = "rider_categories.txt";
    private static final String DRAFT = "rider_category_description";
    private static final String NAME = "rider_category_name";

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        files.find(FILE).filter(DraftRiderCategories::isDraft).ifPresent(file -> {
            files.put(renamed(file));
            findings.add(RENAMED, FILE, "");
        });
    }

    private static boolean isDraft(FeedFile file) {
        var header = file.header();
        return header.contains(DRAFT) && !header.contains(NAME);
    }

    private static FeedFile renamed(FeedFile file) {
        var header = new ArrayList<>(file.header());
        Collections.replaceAll(header, DRAFT, NAME);
        return FeedFile.of(FILE, csv -> {
            csv.writeRecord(header);
            file.each(row -> csv.writeRecord(row.cells()));
        });
    }
}
