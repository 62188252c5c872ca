package musubi.adapters.transit.gtfs.normal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Rewrites the translations of GTFS-JP v1 and v2 ({@code trans_id,lang,translation}: one map of texts for the whole feed)
 * into those of GTFS: one row for each field in which the text stands. Planners refuse the old form outright.
 */
final class LegacyTranslations implements Step {

    /** The old form was rewritten. Remedy, in the long run: GTFS-JP v3 or later. */
    static final Defect REWRITTEN = Defect.information(
            "translations-rewritten",
            "translations.txt of GTFS-JP v1/v2 was rewritten to today's form; it has {} rows now.",
            "GTFS-JP初版・第2版のtranslations.txtを現行形式に書き換えました（{}行）。",
            "GTFS Schedule, translations.txt");

    /** A text that stands nowhere in the feed: its translation has nothing to translate. Remedy: the text as the feed has it. */
    static final Defect DROPPED = Defect.warning(
            "translation-unused",
            "These texts stand nowhere in the feed, so their translations were left out: {}.",
            "フィードのどこにもない文言の翻訳を除きました: {}。",
            "標準的なバス情報フォーマット 第2版 translations.txt");

    /** An empty translation or an empty text. */
    static final Defect EMPTY = Defect.information(
            "translation-empty",
            "Rows without a text, a language or a translation were left out: {}.",
            "文言・言語・翻訳のいずれかが空の行を除きました: {}。",
            "標準的なバス情報フォーマット 第2版 translations.txt");

    /** One text with two translations into one language: the first counts. Remedy: keep one. */
    static final Defect CONTRADICTS = Defect.warning(
            "translation-contradicts",
            "These texts have two translations into one language; the first was taken: {}.",
            "同じ言語の翻訳が2つある文言は先のものを使いました: {}。",
            "標準的なバス情報フォーマット 第2版 translations.txt");

    private static final String FILE = "translations.txt";

    private record Text(String text, String language) {}

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        var legacy = files.find(FILE).filter(it -> it.header().contains("trans_id"));
        legacy.ifPresent(file -> {
            var texts = Translatable.of(files);
            var rows = rows(translations(file, texts, findings), texts);
            files.put(FeedFile.of(FILE, csv -> write(csv, rows)));
            findings.add(REWRITTEN, FILE, String.valueOf(rows.size()));
        });
    }

    /** The translations by text as it stands in the feed. */
    private static Map<Text, String> translations(FeedFile file, Translatable texts, Findings findings) {
        var translations = new LinkedHashMap<Text, String>();
        file.each(row -> {
            var text = row.get("trans_id");
            var language = LanguageTags.canonical(row.get("lang"));
            var translation = row.get("translation");
            if (text.isEmpty() || language.isEmpty() || translation.isEmpty()) {
                findings.add(EMPTY, row, "translation", text);
                return;
            }
            var meant = texts.meant(text);
            if (meant.isEmpty()) {
                findings.add(DROPPED, row, "trans_id", text);
            }
            meant.forEach(it -> add(new Text(it, language), translation, row, translations, findings));
        });
        return translations;
    }

    private static void add(Text key, String translation, Row row, Map<Text, String> translations, Findings findings) {
        var earlier = translations.putIfAbsent(key, translation);
        if (earlier != null && !earlier.equals(translation)) {
            findings.add(CONTRADICTS, row, "trans_id", key.text);
        }
    }

    private static List<List<String>> rows(Map<Text, String> translations, Translatable texts) {
        var rows = new ArrayList<List<String>>();
        translations.forEach((key, translation) -> texts.places(key.text)
                .forEach(place -> rows.add(List.of(
                        place.table(),
                        place.field(),
                        key.language,
                        translation,
                        // feed_info has one row, which is meant without saying so
                        place.table().equals("feed_info") ? "" : key.text))));
        return rows;
    }

    private static void write(CsvWriter csv, List<List<String>> rows) {
        csv.writeRecord("table_name", "field_name", "language", "translation", "field_value");
        rows.forEach(csv::writeRecord);
    }
}
