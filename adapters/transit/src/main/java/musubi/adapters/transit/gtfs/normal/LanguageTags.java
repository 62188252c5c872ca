package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.Locale;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** Writes language tags as BCP 47 does: {@code ja-Hrkt} (the reading in kana), not {@code ja-HrKt} or {@code JA}. */
final class LanguageTags implements Step {

    /** A tag in other letters than BCP 47 has for it was rewritten; clients compare letter by letter. */
    static final Defect RESPELT = Defect.information(
            "language-respelt",
            "Language tags were written as BCP 47 has them: {}.",
            "言語タグをBCP 47の表記に直しました: {}。",
            "BCP 47 section 2.1.1");

    private static final String FILE = "translations.txt";

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        files.find(FILE).filter(LanguageTags::needed).ifPresent(file -> {
            files.put(respelt(file, findings));
        });
    }

    /** The tag as BCP 47 spells it, or as it is where it is no tag. */
    static String canonical(String tag) {
        var canonical = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        return canonical.equals("und") ? tag : canonical;
    }

    private static boolean needed(FeedFile file) {
        var wrong = new boolean[1];
        file.each(row -> wrong[0] |= !canonical(row.get("language")).equals(row.get("language")));
        return wrong[0];
    }

    private static FeedFile respelt(FeedFile file, Findings findings) {
        var header = file.header();
        var column = header.indexOf("language");
        return FeedFile.of(FILE, csv -> {
            csv.writeRecord(header);
            file.each(row -> {
                var cells = new ArrayList<>(row.cells());
                var tag = row.get("language");
                if (!canonical(tag).equals(tag)) {
                    findings.add(RESPELT, row, "language", tag);
                    cells.set(column, canonical(tag));
                }
                csv.writeRecord(cells);
            });
        });
    }
}
