package musubi.conformance.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a series took.
 *
 * @param perSecond things done in a second
 * @param p50 milliseconds of one call, as are the other two; {@code NaN}: not measured
 * @param cpuMillis CPU time for one thing, without the database's: of client and hub together where they are one process, else the hub's
 */
record Figures(String name, int clients, double perSecond, double p50, double p95, double p99, double cpuMillis) {

    /** As Markdown. */
    static String table(List<Figures> all) {
        return all.stream().map(Figures::row).collect(Collectors.joining("\n", """
                        | what | clients | per second | p50 ms | p95 ms | p99 ms | CPU ms each |
                        |---|---|---|---|---|---|---|
                        """, "\n"));
    }

    private String row() {
        return "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.2f |"
                .formatted(name, clients, perSecond, p50, p95, p99, cpuMillis)
                .replace("NaN", "");
    }
}
