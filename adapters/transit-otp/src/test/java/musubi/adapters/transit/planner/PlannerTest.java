package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.Map;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.streets.StreetNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
    @Test
    void tryOut(@TempDir Path dir) throws Exception {
        var feeds = new FeedsInMemory();
        var data = Path.of("/work/shared/data/transit/porto-alegre");
        feeds.publish("trensurb", LocalDate.of(2020,1,1), LocalDate.of(2026, 12, 31), target -> {
            try { java.nio.file.Files.copy(data.resolve("poa_trensurb.zip"), target); } catch (Exception e) { throw new IllegalStateException(e); } });
        var properties = new PlannerProperties(Path.of("otp"), Duration.ofSeconds(10), 2, 64, ZoneId.of("Asia/Tokyo"));
        var planner = new Planner(properties);
        var files = new OtpFiles(Path.of(System.getProperty("otp.jar")), Path.of(System.getProperty("otp.adapter")));
        files.check();
        var folders = new GraphFolders(dir.resolve("planner"));
        var streets = new StreetFiles(data);
        var builder = new GraphBuilder(files, folders, feeds, new StreetNetwork(data), streets, properties.zone(), Clock.systemUTC());
        var keeper = new GraphKeeper(feeds, streets, folders, builder, new Launch(planner, properties, files, Clock.systemUTC()));
        long t = System.nanoTime();
        keeper.catchUp();
        System.out.println("ms " + (System.nanoTime() - t) / 1000000 + " " + feeds.states());
        System.out.println(new String(planner.answer(new GraphQlRequest("{feeds{feedId agencies{name}} serviceTimeRange{start end}}", Map.of(), null, null)), StandardCharsets.UTF_8));
        planner.close();
        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live"));
    }
}
