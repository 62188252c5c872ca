package musubi.adapters.emissions.production;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import musubi.adapters.emissions.bill.Period;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all firms made ({@code emissions.output_row}). */
final class OutputStore {

    private final JdbcClient jdbc;

    OutputStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Instead of what was said of the same days. */
    void insert(String firm, UUID messageId, List<OutputRow> rows) {
        for (var row : rows) {
            var period = Objects.requireNonNull(row.period());
            jdbc.sql("""
                            INSERT INTO emissions.output_row (firm, site, product, unit, first_day, last_day, quantity, message_id,
                                line)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                            ON CONFLICT (firm, site, product, unit, first_day, last_day) DO UPDATE SET
                                quantity = excluded.quantity, message_id = excluded.message_id, line = excluded.line
                            """)
                    .params(
                            firm,
                            row.site(),
                            row.product(),
                            Objects.requireNonNull(row.unit()).name(),
                            period.from(),
                            period.to(),
                            row.quantity(),
                            messageId,
                            row.line())
                    .update();
        }
    }

    /** All of a firm, by days and product. */
    List<Output> list(Grant grant, String firm) {
        grant.require(OutputCodec.FORMAT.id(), firm);
        return jdbc.sql(
                        "SELECT * FROM emissions.output_row WHERE firm = ? ORDER BY first_day, last_day, site, product, unit")
                .param(firm)
                .query((row, _) -> new Output(
                        row.getString("site"),
                        row.getString("product"),
                        new Period(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                        row.getBigDecimal("quantity"),
                        OutputUnit.valueOf(row.getString("unit"))))
                .list();
    }
}
