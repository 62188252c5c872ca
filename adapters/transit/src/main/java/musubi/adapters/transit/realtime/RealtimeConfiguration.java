package musubi.adapters.transit.realtime;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.transit.gtfs.KeptFeeds;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.realtime.timetable.Timetables;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts realtime together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RealtimeProperties.class)
class RealtimeConfiguration {

    @Bean
    Format<FeedMessage> realtimeFormat(RealtimeProperties properties) {
        return RealtimeFormats.feed(properties.largest().toBytes());
    }

    @Bean
    RealtimeStore realtimeStore(JdbcClient jdbc) {
        return new RealtimeStore(jdbc);
    }

    @Bean
    QualityStore realtimeQualityStore(JdbcClient jdbc) {
        return new QualityStore(jdbc);
    }

    @Bean
    Timetables realtimeTimetables(KeptFeeds feeds, Path dataPath) {
        return new Timetables(feeds, dataPath.resolve("realtime"));
    }

    @Bean
    Fittings realtimeFittings(Timetables timetables, ZoneId zone) {
        return new Fittings(timetables, zone);
    }

    @Bean
    Board realtimeBoard(RealtimeStore store, Fittings fittings, Gate gate) {
        return new Board(store, fittings, gate);
    }

    @Bean
    RealtimeInlet realtimeInlet(
            Format<FeedMessage> realtimeFormat,
            Intake intake,
            RealtimeStore store,
            QualityStore quality,
            Fittings fittings,
            Board board,
            Gate gate,
            Clock clock) {
        var taking = new RealtimeTaking(store, quality, fittings, gate, clock);
        return new RealtimeInlet(realtimeFormat, intake, taking, quality, fittings, board, clock);
    }

    @Bean
    PlannerRealtime plannerRealtime(
            Board board, Timetables timetables, Planner planner, RealtimeProperties properties, Clock clock) {
        return new PlannerRealtime(board, timetables, planner, properties.validFor(), clock);
    }

    @Bean
    RealtimeProjection realtimeProjection(Board board, PlannerRealtime planner) {
        return new RealtimeProjection(board, planner);
    }

    @Bean
    RealtimeReports realtimeReports(
            Board board, QualityStore quality, Fittings fittings, PlannerRealtime planner, Clock clock) {
        return new RealtimeReports(board, quality, fittings, planner, clock);
    }

    @Bean
    Listeners realtimeListeners(Board board, RealtimeProperties properties) {
        return new Listeners(board, properties.listeners());
    }

    @Bean
    Adapter realtimeAdapter(
            Format<FeedMessage> realtimeFormat, RealtimeProjection projection, QualityStore quality, Clock clock) {
        return new RealtimeAdapter(realtimeFormat, projection, quality, clock);
    }
}
