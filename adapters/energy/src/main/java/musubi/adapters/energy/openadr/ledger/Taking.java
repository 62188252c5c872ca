package musubi.adapters.energy.openadr.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import musubi.adapters.energy.openadr.ledger.TakenReportStore.KeptReport;
import musubi.hub.adapter.TimeTable;
import musubi.hub.adapter.TimeTables;
import musubi.hub.gate.Grant;
import org.springframework.transaction.support.TransactionOperations;

/** Looks through the reports that came, keeps what they say as time series, and strikes out what is owed no longer. */
final class Taking {

    /** Reports in one go. */
    private static final int REPORTS = 500;

    /** A report is looked through within a day of its writing, or when the hub runs again. */
    private static final Duration BACK = Duration.ofDays(30);

    /** Readings further ahead than any forecast are not kept as series. */
    private static final Duration AHEAD = Duration.ofDays(40);

    private final TakenReportStore reports;
    private final ObligationStore obligations;
    private final PlanStore plans;
    private final Grants grants;
    private final Days days;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ZoneId zone;

    /** Permissions to look into what the VTN keeps. */
    record Grants(Supplier<Grant> events, Supplier<Grant> reports) {}

    /** Where readings are kept, by day. */
    record Days(TimeTable table, Supplier<TimeTables> tables) {}

    Taking(
            TakenReportStore reports,
            ObligationStore obligations,
            PlanStore plans,
            Grants grants,
            Days days,
            TransactionOperations transactions,
            Clock clock,
            ZoneId zone) {
        this.reports = reports;
        this.obligations = obligations;
        this.plans = plans;
        this.grants = grants;
        this.days = days;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    void take() {
        reports.fresh(grants.reports().get(), clock.instant().minus(BACK), REPORTS)
                .forEach(this::take);
    }

    private void take(KeptReport report) {
        var event = plans.find(grants.events().get(), report.content().eventID());
        if (event.isEmpty()) { // it went with its event
            return;
        }
        var values = new ReportReadings(report.content(), event.get().timetable(zone), report.written(), zone)
                .list()
                .toList();
        var kept = values.stream().filter(it -> isKept(it.start())).toList();
        kept.stream()
                .map(it -> it.start().atZone(zone).toLocalDate())
                .distinct()
                .forEach(it -> days.tables().get().ensure(days.table(), it));
        transactions.executeWithoutResult(_ -> settle(report, values, kept));
    }

    private void settle(KeptReport report, List<Reported> values, List<Reported> kept) {
        reports.replace(report, kept);
        Settlement.of(
                        obligations.open(
                                grants.reports().get(),
                                report.client(),
                                report.content().eventID()),
                        values.stream())
                .forEach(it -> obligations.received(it, report.written()));
    }

    private boolean isKept(Instant at) {
        var now = clock.instant();
        return at.isAfter(now.minus(days.table().kept())) && at.isBefore(now.plus(AHEAD));
    }
}
