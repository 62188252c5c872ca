package musubi.adapters.transit.gtfs;

import java.time.Clock;
import java.time.ZoneId;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.partner.PartnerStore;
import musubi.hub.profile.ProfileCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts static feeds together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FeedProperties.class)
class FeedConfiguration {

    @Bean
    Format<GtfsFeed> gtfsFormat(FeedProperties properties, ProfileCatalogue profiles, Clock clock, ZoneId zone) {
        var codec = new GtfsCodec(new Archive(properties.limits()), new FeedCheck(clock.withZone(zone)), profiles);
        return new Format<>(
                GtfsFormats.STATIC,
                GtfsFeed.class,
                GtfsFormats.MEDIA_TYPE,
                codec,
                Bodies.streamed(properties.maximumUpload().toBytes()));
    }

    @Bean
    Format<FeedChoice> feedChoiceFormat() {
        return new Format<>(GtfsFormats.CHOICE, FeedChoice.class, "application/json", new FeedChoiceCodec());
    }

    @Bean
    Adapter feedAdapter(Format<GtfsFeed> gtfsFormat, Format<FeedChoice> feedChoiceFormat) {
        return new FeedAdapter(gtfsFormat, feedChoiceFormat);
    }

    @Bean
    FeedRollback feedRollback(
            Format<FeedChoice> feedChoiceFormat,
            Intake intake,
            Gate gate,
            FeedStore store,
            JdbcClient jdbc,
            Clock clock) {
        return new FeedRollback(feedChoiceFormat, intake, gate, store, new FeedCopyStore(jdbc), clock);
    }

    @Bean
    Adapter openDataAdapter(FeedStore store, PartnerStore partners, Gate gate, Clock clock) {
        return new OpenDataAdapter(store, partners, gate, clock);
    }

    @Bean
    FeedStore feedStore(JdbcClient jdbc) {
        return new FeedStore(jdbc);
    }

    @Bean
    FeedReports feedReports(FeedStore store, Clock clock) {
        return new FeedReports(store, clock);
    }

    @Bean
    FeedContentStore feedContentStore(JdbcClient jdbc) {
        return new FeedContentStore(jdbc);
    }

    @Bean
    FeedInlet feedInlet(
            Format<GtfsFeed> gtfsFormat,
            Intake intake,
            Gate gate,
            FeedStore store,
            FeedContentStore content,
            Clock clock,
            ZoneId zone) {
        return new FeedInlet(gtfsFormat, intake, gate, store, content, clock.withZone(zone));
    }

    @Bean
    KeptFeeds keptFeeds(FeedStore store, PublishedFeeds feeds, Gate gate, Clock clock) {
        return new KeptFeeds(store, feeds, gate, clock);
    }

    @Bean
    PublishedFeeds publishedFeeds(FeedStore store, FeedContentStore content, JdbcClient jdbc, Gate gate, Clock clock) {
        return new StoredFeeds(store, new FeedProgressStore(jdbc), content, gate, clock);
    }
}
