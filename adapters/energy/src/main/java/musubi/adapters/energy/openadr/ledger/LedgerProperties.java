package musubi.adapters.energy.openadr.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code musubi.energy.reports}.
 *
 * @param every how often the ledger is written on and looked through
 * @param ahead how long before a report is due it stands in the ledger; who comes later owes those after that
 * @param grace how long after it is due it counts as missed
 * @param kept how long readings of reports are kept
 */
@ConfigurationProperties("musubi.energy.reports")
record LedgerProperties(
        @DefaultValue("PT10S") Duration every,
        @DefaultValue("P1D") Duration ahead,
        @DefaultValue("PT15M") Duration grace,
        @DefaultValue("P400D") Duration kept) {

    LedgerProperties {
        if (every.compareTo(Duration.ofSeconds(1)) < 0
                || !ahead.isPositive()
                || grace.isNegative()
                || !kept.isPositive()) {
            throw new IllegalArgumentException("musubi.energy.reports: every is a second or more, ahead and kept are"
                    + " positive, and grace is not negative");
        }
    }
}
