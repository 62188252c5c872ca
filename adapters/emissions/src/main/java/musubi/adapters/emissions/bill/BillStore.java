package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all bills that firms sent and that could be read, in PostgreSQL ({@code emissions.bill_row}). No figure is kept. */
final class BillStore {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    BillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps rows of a firm in their order, within the transaction that is open. */
    void insert(String firm, UUID messageId, List<BillRow> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            jdbc.sql("""
                            INSERT INTO emissions.bill_row (firm, message_id, identity, line, site, activity, supplier, menu,
                                first_day, last_day, fiscal_year, quantity, unit, yen, slip, vehicle)
                            SELECT ?, ?, identity, CAST(line AS int), site, activity, supplier, menu, CAST(first_day AS date),
                                CAST(last_day AS date), CAST(fiscal_year AS int), CAST(quantity AS numeric), unit,
                                CAST(yen AS numeric), slip, vehicle
                            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                                AS bill (identity, line, site, activity, supplier, menu, first_day, last_day, fiscal_year, quantity,
                                    unit, yen, slip, vehicle, place)
                            ORDER BY place
                            """)
                    .param(firm)
                    .param(messageId)
                    .param(texts(some, BillRow::identity))
                    .param(texts(some, it -> Integer.toString(it.line())))
                    .param(texts(some, BillRow::site))
                    .param(texts(some, BillRow::activity))
                    .param(texts(some, BillRow::supplier))
                    .param(texts(some, BillRow::menu))
                    .param(texts(some, it -> period(it).from().toString()))
                    .param(texts(some, it -> period(it).to().toString()))
                    .param(texts(some, it -> Integer.toString(period(it).fiscalYear())))
                    .param(texts(some, it -> plain(it.quantity())))
                    .param(texts(some, BillRow::unit))
                    .param(texts(some, it -> plain(it.yen())))
                    .param(texts(some, BillRow::slip))
                    .param(texts(some, BillRow::vehicle))
                    .update();
        }
    }

    /** All that a firm sent before, in the order in which it came: of two bills for the same days the first counts. */
    List<BillRow> list(Grant grant, String firm) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql("SELECT * FROM emissions.bill_row WHERE firm = :firm ORDER BY ordinal")
                .param("firm", firm)
                .query(BillStore::row)
                .list();
    }

    /** Of one fiscal year, and of those before and behind it, whose bills may have days in common with it. */
    List<BillRow> listAround(Grant grant, String firm, int fiscalYear) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql("""
                        SELECT * FROM emissions.bill_row
                        WHERE firm = :firm AND fiscal_year BETWEEN :year - 1 AND :year + 1
                        ORDER BY ordinal
                        """)
                .param("firm", firm)
                .param("year", fiscalYear)
                .query(BillStore::row)
                .list();
    }

    /** By its identity. */
    Optional<BillRow> find(Grant grant, String firm, String identity) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql("SELECT * FROM emissions.bill_row WHERE firm = ? AND identity = ?")
                .params(firm, identity)
                .query(BillStore::row)
                .optional();
    }

    void delete(String firm, String identity) {
        jdbc.sql("DELETE FROM emissions.bill_row WHERE firm = ? AND identity = ?")
                .params(firm, identity)
                .update();
    }

    /** The fiscal years of which a firm has bills, the last one first. */
    List<Integer> listYears(Grant grant, String firm) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql(
                        "SELECT DISTINCT fiscal_year FROM emissions.bill_row WHERE firm = :firm ORDER BY fiscal_year DESC")
                .param("firm", firm)
                .query(Integer.class)
                .list();
    }

    /** A row and whose it is. */
    record Kept(String firm, BillRow row) {}

    /** Of all firms, for the hub itself. */
    List<Kept> listAll(Grant grant) {
        grant.require(BillFormats.TABLE);
        return jdbc.sql("SELECT * FROM emissions.bill_row ORDER BY firm, ordinal")
                .query((row, number) -> new Kept(row.getString("firm"), row(row, number)))
                .list();
    }

    private static @Nullable String[] texts(List<BillRow> rows, Function<BillRow, @Nullable String> which) {
        var texts = new @Nullable String[rows.size()];
        Arrays.setAll(texts, it -> which.apply(rows.get(it)));
        return texts;
    }

    private static Period period(BillRow row) {
        return Objects.requireNonNull(row.period());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static BillRow row(ResultSet row, int number) throws SQLException {
        return new BillRow(
                row.getInt("line"),
                row.getString("site"),
                row.getString("activity"),
                row.getString("supplier"),
                row.getString("menu"),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getBigDecimal("yen"),
                row.getString("slip"),
                row.getString("vehicle"),
                List.of());
    }
}
