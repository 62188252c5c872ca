package musubi.adapters.energy.openadr.timing;

import java.time.Instant;
import java.util.List;
import musubi.adapters.energy.openadr.wire.ReportDescriptor;
import musubi.adapters.energy.openadr.wire.Span;

/** How long a report-only event lives: as long as it asks for something (User Guide §7.5, implied intervals). */
final class Implied {

    private Implied() {}

    /** Where the last interval ends that is asked for; without end where reports may come at any time, or for ever. */
    static Instant end(Sequence sequence, List<ReportDescriptor> asked) {
        return asked.stream()
                .map(it -> end(sequence, it.effective()))
                .max(Instant::compareTo)
                .orElseGet(sequence::end);
    }

    private static Instant end(Sequence sequence, ReportDescriptor.Effective asked) {
        if (asked.frequency() == 0 || asked.repeat() < 0) {
            return Span.NEVER;
        }
        var covered = Math.max(1, asked.numIntervals());
        var step = asked.frequency() < 0 ? covered : asked.frequency();
        return sequence.begins(Math.max(0, asked.startInterval()) + (asked.repeat() - 1L) * step + covered);
    }
}
