package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.gtfs.check.PlannerCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the planner asks of a feed beyond the standard is filled in its copy. */
class PlannerCopyTest {

    private static final String COLUMNS = "route_id,agency_id,route_short_name,route_long_name,route_type";

    private final Reader reader = new Reader();

    private final Path folder;

    PlannerCopyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aRouteWithoutANameIsNamedByItsId() throws IOException {
        assertThat(routes(COLUMNS, "R,0000000000101,,,3")).endsWith("\nR,0000000000101,R,,3\n");
    }

    @Test
    void aRouteThatHasALongNameGetsNoOther() throws IOException {
        assertThat(routes(COLUMNS, "R,0000000000101,,ひたちBRT,3")).endsWith("\nR,0000000000101,,ひたちBRT,3\n");
    }

    @Test
    void aColumnForTheNameIsAddedWhereThereIsNone() throws IOException {
        assertThat(routes("route_id,route_type,route_desc", "R,3,説明"))
                .startsWith("route_id,")
                .contains("route_short_name");
    }

    private String routes(String... lines) throws IOException {
        var feed = reader.good(SampleFeed.good().with("routes.txt", lines).zip());
        var zip = Files.write(folder.resolve("feed.zip"), feed.normalised().bytes());
        PlannerCopy.make(zip);
        return Reader.files(Files.readAllBytes(zip)).getOrDefault("routes.txt", "");
    }
}
