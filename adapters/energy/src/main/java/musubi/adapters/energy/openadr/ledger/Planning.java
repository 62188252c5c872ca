package musubi.adapters.energy.openadr.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.ReportIntervals;
import musubi.hub.gate.Grant;
import org.springframework.transaction.support.TransactionOperations;

/** Writes down, ahead of time, what each event asks of whom. */
final class Planning {

    /** Events in one go; the next go takes the next. */
    private static final int EVENTS = 100;

    /** Reports of one event in one go: what repeats every second is written on in steps. */
    private static final int WINDOWS = 200;

    private final PlanStore plans;
    private final SiteStore sites;
    private final LedgerProperties properties;
    private final Supplier<Grant> grant;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final ZoneId zone;

    Planning(
            PlanStore plans,
            SiteStore sites,
            LedgerProperties properties,
            Supplier<Grant> grant,
            TransactionOperations transactions,
            Clock clock,
            ZoneId zone) {
        this.plans = plans;
        this.sites = sites;
        this.properties = properties;
        this.grant = grant;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    void plan() {
        var to = clock.instant().plus(properties.ahead());
        // half of the time ahead has passed before it is written on, so that not every go writes
        var unplanned = plans.unplanned(grant.get(), to.minus(properties.ahead().dividedBy(2)), EVENTS);
        if (unplanned.isEmpty()) {
            return;
        }
        var all = sites.list(grant.get());
        unplanned.forEach(it -> transactions.executeWithoutResult(_ -> plan(it, to, all)));
    }

    private void plan(Asking asking, Instant to, List<Site> all) {
        var after = asking.plannedTo() == null ? Instant.MIN : asking.plannedTo();
        var timetable = asking.timetable(zone);
        var descriptors = Objects.requireNonNullElse(asking.event().reportDescriptors(), List.<ReportDescriptor>of());
        var windows = ReportSchedule.of(asking.event(), timetable)
                .due(after, to, asking.written())
                .limit(WINDOWS)
                .toList();
        var cut = windows.size() == WINDOWS
                ? windows.stream()
                        .map(ReportWindow::due)
                        .max(Instant::compareTo)
                        .orElse(to)
                : to;
        plans.insertPlan(asking, cut);
        for (var window : windows) {
            var descriptor = descriptors.get(window.descriptor());
            plans.insert(
                    asking.id(),
                    window,
                    descriptor.payloadType(),
                    kind(descriptor, timetable.isReportOnly()),
                    Debtors.of(asking.event(), descriptor, all.stream()).toList());
        }
    }

    private static Obligation.Kind kind(ReportDescriptor descriptor, boolean reportOnly) {
        if (descriptor.effective().reportIntervals() == ReportIntervals.OPEN_INTERVALS) {
            return Obligation.Kind.OPEN;
        }
        return reportOnly ? Obligation.Kind.IMPLIED : Obligation.Kind.GIVEN;
    }
}
