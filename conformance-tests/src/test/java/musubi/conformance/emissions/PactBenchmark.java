package musubi.conformance.emissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the list of PACT takes over 10,000 footprints of one partner, among as many that are not the partner's: over HTTPS, with
 * filters, client and database on the same machine. By hand: {@code ./musubi bench -Dmusubi.bench.test=PactBenchmark}.
 */
@Tag("bench")
class PactBenchmark extends PactCity {

    private static final int FOOTPRINTS = 10_000;
    private static final int ROUNDS = Integer.getInteger("musubi.bench.rounds", 300);
    private static final int WARM_UP = 100;
    private static final double NANOS = 1e6;

    private final JdbcClient jdbc;
    private final List<String> table = new ArrayList<>();
    private final Random random = new Random(3);

    PactBenchmark(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void figures() throws IOException {
        var buyer = filled();
        table.add("| list of " + FOOTPRINTS + " footprints | median ms | p95 ms | p99 ms |");
        table.add("|---|---|---|---|");
        measure(buyer, "one product", "productId=urn:bench:%1$d");
        measure(
                buyer,
                "one product, status and time",
                "productId=urn:bench:%1$d&status=Active&validOn=2026-12-01T00:00:00Z");
        measure(buyer, "one of 47 prefectures, 20 of a page", "geography=jp-%2$02d&limit=20");
        measure(
                buyer,
                "class and time, 20 of a page",
                "classification=urn:class:%2$d&validAfter=2026-01-01T00:00:00Z&limit=20");
        measure(buyer, "nothing fits", "productId=urn:bench:none&geography=jp-08");
        measure(buyer, "no product fits, by company and time", "companyId=urn:none:1&validOn=2026-12-01T00:00:00Z");
        measure(buyer, "outdated ones, of which there are few", "status=Deprecated&limit=20");
        measure(buyer, "no filter, 100 of a page", "limit=100");
        Files.writeString(Path.of("target", "benchmark.md"), String.join("\n", table) + "\n");
    }

    private void measure(Pact buyer, String name, String query) {
        var took = new long[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var asked = "/3/footprints?" + query.formatted(random.nextInt(FOOTPRINTS), 1 + random.nextInt(47));
            var start = System.nanoTime();
            var answer = buyer.get(asked);
            if (round >= 0) {
                took[round] = System.nanoTime() - start;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        Arrays.sort(took);
        table.add("| %s | %.1f | %.1f | %.1f |"
                .formatted(
                        name,
                        took[ROUNDS / 2] / NANOS,
                        took[ROUNDS * 95 / 100] / NANOS,
                        took[ROUNDS * 99 / 100] / NANOS));
    }

    /** One footprint by the door, and the others as it stands in the tables, under other names. */
    private Pact filled() {
        var firm = firm();
        var buyer = enrolled("buyer", BUYS);
        var model = published(as(firm), PactSamples.footprint("urn:bench:model"), buyer);
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO emissions.pact_footprint
                            SELECT made.id, f.firm, CASE WHEN n % 100 = 0 THEN 'deprecated' ELSE 'active' END,
                                replace(replace(replace(f.body, f.id::text, made.id::text), 'urn:bench:model', 'urn:bench:' || n),
                                    'JP-08', 'JP-' || lpad((n % 47 + 1)::text, 2, '0')),
                                f.changed, f.preceding, ARRAY['urn:bench:' || n], f.company_ids,
                                ARRAY['jp-' || lpad((n % 47 + 1)::text, 2, '0')], ARRAY['urn:class:' || n % 47 + 1],
                                f.valid_from, f.valid_to
                            FROM emissions.pact_footprint f, generate_series(0, 2 * :count - 1) n,
                                LATERAL (SELECT gen_random_uuid() AS id, n AS of_n) made
                            WHERE f.id = CAST(:model AS uuid) RETURNING *)
                        INSERT INTO emissions.pact_grant (partner, footprint, since, state, product_ids, company_ids, geographies,
                            classifications, valid_from, valid_to)
                        SELECT CASE WHEN substr(product_ids[1], 11)::int < :count THEN :buyer ELSE 'another' END, id, now(), state,
                            product_ids, company_ids, geographies, classifications, valid_from, valid_to
                        FROM made ORDER BY id
                        """)
                .param("count", FOOTPRINTS)
                .param("model", model)
                .param("buyer", buyer)
                .update();
        jdbc.sql("ANALYZE emissions.pact_footprint, emissions.pact_grant").update();
        return as(buyer);
    }
}
