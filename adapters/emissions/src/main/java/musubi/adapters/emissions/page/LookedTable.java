package musubi.adapters.emissions.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.emissions.bill.BillDesk;
import musubi.adapters.emissions.bill.ImportAnswer;
import musubi.adapters.emissions.bill.ImportPreview;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A table as the page shows it before it is taken.
 *
 * @param answer null where it cannot be read
 * @param meanings what columns are taken for, by their letters
 * @param width columns that are shown
 */
public record LookedTable(
        ImportPreview preview,
        @Nullable ImportAnswer answer,
        List<Notice> notices,
        Map<String, String> meanings,
        int width) {

    private static final int LETTERS = 26;

    static LookedTable of(BillDesk.Looked looked) {
        var meanings = new TreeMap<String, String>();
        looked.preview().columns().forEach((word, letters) -> meanings.put(letters, word));
        var width = looked.preview().lines().stream()
                .mapToInt(it -> it.cells().size())
                .max()
                .orElse(0);
        return new LookedTable(looked.preview(), looked.answer(), looked.notices(), meanings, width);
    }

    /** As a person counts columns in a spreadsheet: A, B, … AA. @param place from 1 */
    public String letters(int place) {
        var letters = new StringBuilder();
        for (var i = place; i > 0; i = (i - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (i - 1) % LETTERS));
        }
        return letters.toString();
    }

    public @Nullable String meaning(int place) {
        return meanings.get(letters(place));
    }
}
