package musubi.adapters.transit.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import musubi.adapters.transit.gtfs.FeedInlet;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.streets.StreetFile;
import musubi.hub.flow.Admission;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the demonstration city's transit to life: writes its street network and its feed into the data folder at every
 * start, and sends the feed in, as its operator would, when the hub has none that is valid for two more months.
 */
final class DemoTransit {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTransit.class);

    /** The partner whose feed it is, where the city has one of that name. */
    private static final String OPERATOR = "hitachi-transit";

    /** Its own range, beside the one of streets made from shapes. */
    private static final long STREET_IDS = 2_000_000_000_000_000L;

    private static final int ENOUGH_DAYS = 60;

    private final FeedInlet inlet;
    private final PublishedFeeds feeds;
    private final PartnerStore partners;
    private final Path dataDir;
    private final Clock clock;

    DemoTransit(FeedInlet inlet, PublishedFeeds feeds, PartnerStore partners, Path dataDir, Clock clock) {
        this.inlet = inlet;
        this.feeds = feeds;
        this.partners = partners;
        this.dataDir = dataDir;
        this.clock = clock;
    }

    void start() throws IOException {
        var city = DemoCity.load();
        var today = LocalDate.now(clock);
        streets(city, dataDir.resolve("streets/hitachi-demo.osm.pbf"));
        sendUnlessServed(OPERATOR, feed(city, today), today);
        sendUnlessServed(DemoHill.OPERATOR, hill(today), today);
    }

    private void sendUnlessServed(String id, Path zip, LocalDate today) throws IOException {
        var isServed = feeds.wanted().stream()
                .anyMatch(it -> it.operator().equals(id) && it.serviceEnd().isAfter(today.plusDays(ENOUGH_DAYS)));
        var operator = partners.find(id);
        if (!isServed && operator.isPresent()) {
            send(zip, operator.get().party(Set.of()));
        }
    }

    /** Written once: a planner builds its graph anew when a street file changes. */
    private static void streets(DemoCity city, Path file) {
        if (!Files.exists(file)) {
            new StreetFile(new DemoStreets(city).make(), STREET_IDS).write(file);
        }
    }

    private Path feed(DemoCity city, LocalDate today) throws IOException {
        var folder = Files.createDirectories(dataDir.resolve("demo"));
        var feed = new DemoFeed(city, today);
        try (var out = Files.newOutputStream(folder.resolve("hitachi-transit-legacy.gtfs.zip"));
                var files = feed.files()) {
            new LegacyForm(city).apply(files);
            files.zip(out);
        }
        var zip = folder.resolve("hitachi-transit.gtfs.zip");
        try (var out = Files.newOutputStream(zip)) {
            feed.zip(out);
        }
        return zip;
    }

    private Path hill(LocalDate today) throws IOException {
        var zip = Files.createDirectories(dataDir.resolve("demo")).resolve(DemoHill.OPERATOR + ".gtfs.zip");
        try (var out = Files.newOutputStream(zip);
                var files = new DemoHill(today).files()) {
            files.zip(out);
        }
        return zip;
    }

    private void send(Path zip, Party operator) throws IOException {
        var payload = Payload.of(Files.readAllBytes(zip));
        switch (inlet.admit(operator, payload, URI.create("demo:" + operator.id()))) {
            case Admission.Accepted accepted ->
                LOG.info("The demonstration feed of {} came in as message {}", operator, accepted.id());
            case Admission.Duplicate duplicate ->
                LOG.info("The demonstration feed of {} was here before, as message {}", operator, duplicate.id());
            case Admission.Rejected(var _, var notices, var _) ->
                throw new IllegalStateException("the demonstration feed is wrong: " + notices);
            case Admission.Conflict(var earlier) ->
                throw new IllegalStateException("another demonstration feed has the key of " + earlier);
            case Admission.Refused(var reason) -> LOG.warn("The demonstration feed was not let in: {}", reason);
        }
    }
}
