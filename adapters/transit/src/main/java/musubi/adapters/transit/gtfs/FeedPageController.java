package musubi.adapters.transit.gtfs;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose timetables the city has and until when they are valid, for everybody. */
@PageController
final class FeedPageController {

    static final Page PAGE = new Page(
            "/transit/timetables",
            new Text("Timetables", "時刻表"),
            Readers.everybody(),
            "transit",
            List.of("/assets/transit/timetables.css"));

    /** An operator that has sent nothing new by then is asked for its next timetable. */
    private static final int ENDING_DAYS = 30;

    /** How a feed stands to today. */
    enum Validity {
        COMING,
        VALID,
        ENDING,
        OVER;

        static Validity of(FeedVersion feed, LocalDate today) {
            if (today.isAfter(feed.serviceEnd())) {
                return OVER;
            }
            var ends = today.plusDays(ENDING_DAYS).isAfter(feed.serviceEnd());
            return today.isBefore(feed.serviceStart()) ? COMING : ends ? ENDING : VALID;
        }
    }

    /**
     * One line of the page.
     *
     * @param days from today to its last day of service; negative when that is past
     */
    record Line(Text name, FeedVersion feed, Validity validity, long days) {

        public long count(String file) {
            return feed.counts().getOrDefault(file, 0L);
        }
    }

    private final FeedStore store;
    private final PartnerStore partners;
    private final Gate gate;
    private final Clock clock;
    private final ZoneId zone;

    FeedPageController(FeedStore store, PartnerStore partners, Gate gate, Clock clock, ZoneId zone) {
        this.store = store;
        this.partners = partners;
        this.gate = gate;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/transit/timetables")
    String timetables(Party reader, Model model) {
        var grant = gate.grant(new Access.Reading(reader, GtfsFormats.STATIC, "timetables", null));
        var today = LocalDate.ofInstant(clock.instant(), zone);
        model.addAttribute(
                "lines",
                store.current(grant, clock.instant()).stream()
                        .sorted(Comparator.comparing(FeedVersion::serviceEnd))
                        .map(it -> new Line(
                                partners.name(it.operator()),
                                it,
                                Validity.of(it, today),
                                DAYS.between(today, it.serviceEnd())))
                        .toList());
        return "transit/timetables";
    }
}
