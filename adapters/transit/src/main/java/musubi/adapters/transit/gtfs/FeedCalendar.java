package musubi.adapters.transit.gtfs;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** At midnight the day of a next feed may have come. */
@Component
final class FeedCalendar {

    private final FeedStore store;

    FeedCalendar(FeedStore store) {
        this.store = store;
    }

    @Scheduled(cron = "1 0 0 * * *", zone = "Asia/Tokyo")
    void newDay() {
        store.wake("");
    }
}
