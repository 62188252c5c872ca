package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.time.*;
import java.util.*;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.streets.StreetNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
    @Test
    void tryOut(@TempDir Path dir) throws Exception {
        var feeds = new FeedsInMemory();
        var data = Path.of("/work/shared/data/transit/porto-alegre");
        for (var x : List.of("poa_trensurb", "poa_eptc"))
        feeds.publish(x, LocalDate.of(2019,3,1), LocalDate.of(2019, 12, 31), target -> {
            try { java.nio.file.Files.copy(data.resolve(x + ".zip"), target); } catch (Exception e) { throw new IllegalStateException(e); } });
        var properties = new PlannerProperties(Path.of("otp"), Duration.ofSeconds(10), 2, 64, ZoneId.of("America/Sao_Paulo"));
        var planner = new Planner(properties);
        var files = new OtpFiles(Path.of(System.getProperty("otp.jar")), Path.of(System.getProperty("otp.adapter")));
        files.check();
        var folders = new GraphFolders(Path.of("/tmp/planner/poa"));
        var streets = new StreetFiles(data);
        var builder = new GraphBuilder(files, folders, feeds, new StreetNetwork(data), streets, properties.zone(), Clock.systemUTC());
        var keeper = new GraphKeeper(feeds, streets, folders, builder, new Launch(planner, properties, files, Clock.systemUTC()));
        long t = System.nanoTime();
        keeper.catchUp();
        System.out.println("ms " + (System.nanoTime() - t) / 1000000 + " " + feeds.states());
        System.out.println(new String(planner.answer(new GraphQlRequest("{feeds{feedId agencies{name}} serviceTimeRange{start end}}", Map.of(), null, null)), StandardCharsets.UTF_8));
        var q = new String(PlannerTest.class.getResourceAsStream("/musubi/adapters/transit/planner/plan/plan.graphql").readAllBytes(), StandardCharsets.UTF_8);
        var all = new com.fasterxml.jackson.databind.ObjectMapper().readTree(planner.answer(new GraphQlRequest("{routes(feeds:[\"poa_eptc\"]){patterns{code stops{gtfsId lat lon}}}}", Map.of(), null, null))).findValues("stops");
        System.out.println(new String(planner.answer(new GraphQlRequest("{routes(feeds:[\"poa_eptc\"]){patterns{code trips{gtfsId activeDates stoptimes{scheduledDeparture}}}}}", Map.of(), null, null)), StandardCharsets.UTF_8).substring(0, 3000));
        for (var stops : all) {
        System.out.println(stops.get(0) + " " + stops.get(stops.size()-1));
        var a0 = stops.get(2); var b0 = stops.get(stops.size()-3);
        var from = Map.of("location", Map.of("coordinate", Map.of("latitude", a0.get("lat").asDouble() + 0.001, "longitude", a0.get("lon").asDouble())));
        var to = Map.of("location", Map.of("stopLocation", Map.of("stopLocationId", b0.get("gtfsId").asText())));
        for (int i = 0; i < 3; i++) {
        t = System.nanoTime();
        var a = new String(planner.answer(new GraphQlRequest(q, Map.of("from", from, "to", to, "dateTime", Map.of("earliestDeparture", "2019-05-15T08:00:00-03:00"), "wheelchair", false, "count", 8), null, Locale.JAPANESE)), StandardCharsets.UTF_8);
        System.out.println("ms " + (System.nanoTime() - t) / 1000000 + " " + a.length());
        java.nio.file.Files.writeString(Path.of("/tmp/planner/answer.json"), a);
        }
        if (java.nio.file.Files.readString(Path.of("/tmp/planner/answer.json")).contains("\"BUS\"")) break;
        }
        planner.close();
    }
}
