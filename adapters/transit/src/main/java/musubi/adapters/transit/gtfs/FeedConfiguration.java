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
        var codec = new GtfsCodec(
                new Archive(properties.limits()), new FeedCheck(clock.withZone(zone)), profiles.get("transit/gtfs-jp"));
        return new Format<>(
                GtfsFormats.STATIC,
                GtfsFeed.class,
                GtfsFormats.MEDIA_TYPE,
                codec,
                Bodies.streamed(properties.maximumUpload().toBytes()));
    }

    @Bean
    Adapter feedAdapter(Format<GtfsFeed> gtfsFormat) {
        return new FeedAdapter(gtfsFormat);
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
    PublishedFeeds publishedFeeds(FeedStore store, FeedContentStore content, JdbcClient jdbc, Gate gate, Clock clock) {
        return new StoredFeeds(store, new FeedProgressStore(jdbc), content, gate, clock);
    }
}
