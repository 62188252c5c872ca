package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFoldersTest {

    private static final GraphInputs INPUTS = new GraphInputs(
            List.of(new PublishedFeed("hill", "hill", 7, "ab", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
            List.of("city.osm.pbf 42 2026-11-24T00:00:00Z"));

    private final GraphFolders folders;

    GraphFoldersTest(@TempDir Path root) {
        folders = new GraphFolders(root.resolve("planner"));
    }

    @Test
    void completeGraphsAreListedNewestFirstWithWhatTheyWereMadeOf() {
        var first = folders.complete(folders.create(), INPUTS);
        var second = folders.complete(folders.create(), INPUTS.with(List.of()));

        assertThat(folders.list()).containsExactly(second, first);
    }

    @Test
    void whatAStoppedBuildLeftIsNoGraphAndIsRemoved() {
        var complete = folders.complete(folders.create(), INPUTS);
        var stopped = folders.create();
        assertThat(folders.list()).containsExactly(complete);

        folders.keep(2);
        assertThat(stopped).doesNotExist();
    }

    @Test
    void onlyTheNewestAreKept() {
        folders.complete(folders.create(), INPUTS);
        var second = folders.complete(folders.create(), INPUTS);
        var third = folders.complete(folders.create(), INPUTS);
        folders.keep(2);

        assertThat(folders.list()).containsExactly(third, second);
        assertThat(folders.create().getFileName()).hasToString("4");
    }

    /** A power cut, or a graph of a release that built otherwise. */
    @Test
    void aGraphThatIsNotAsItWasBuiltIsTold() throws IOException {
        var folder = folders.create();
        Files.writeString(folder.resolve(Graph.FILE), "graph");
        var unknown = folders.complete(folder, INPUTS);
        var report = BuildReport.built(1, Checksum.sha256(folder.resolve(Graph.FILE)));
        JsonMapper.builder().build().writeValue(folder.resolve(BuildReport.FILE).toFile(), report);
        var built = folders.list().getFirst();

        assertThat(unknown.isIntact()).isFalse();
        assertThat(built.isIntact()).isTrue();
        Files.writeString(folder.resolve(Graph.FILE), "gra");
        assertThat(built.isIntact()).isFalse();
    }
}
