package musubi.adapters.transit.gtfs.normal;

import java.util.Map;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** Gives files with a known slip in their name the name that the standard has for them. */
final class MisspeltFiles implements Step {

    /** A slip in a file's name that is known from real feeds. Remedy: the name as the standard has it. */
    static final Defect RENAMED = Defect.warning(
            "file-misspelt",
            "The file was read as {}. Name it so.",
            "ファイルを{}として読みました。この名前にしてください。",
            "標準的なバス情報フォーマット 第2版 2.2");

    private static final Map<String, String> SLIPS = Map.of("route_jp.txt", "routes_jp.txt");

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        SLIPS.forEach(
                (slip, name) -> files.find(slip).filter(_ -> !files.has(name)).ifPresent(file -> {
                    files.put(new FeedFile(name, file.text()));
                    files.remove(slip);
                    findings.add(RENAMED, slip, name);
                }));
    }
}
