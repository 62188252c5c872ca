package musubi.adapters.emissions.bill;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all bills that firms sent and that could be read, in PostgreSQL ({@code emissions.bill_row}). No figure is kept. */
final class BillStore {

    private final JdbcClient jdbc;

    BillStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a row of a firm, within the transaction that is open. */
    void insert(String firm, UUID messageId, BillRow row) {
        var period = Objects.requireNonNull(row.period());
        jdbc.sql("""
                        INSERT INTO emissions.bill_row (firm, identity, message_id, line, site, activity, supplier, menu, first_day,
                            last_day, fiscal_year, quantity, unit, yen, slip, vehicle)
                        VALUES (:firm, :identity, :message, :line, :site, :activity, :supplier, :menu, :from, :to, :year, :quantity,
                            :unit, :yen, :slip, :vehicle)
                        """)
                .param("firm", firm)
                .param("identity", row.identity())
                .param("message", messageId)
                .param("line", row.line())
                .param("site", row.site())
                .param("activity", row.activity())
                .param("supplier", row.supplier())
                .param("menu", row.menu())
                .param("from", period.from())
                .param("to", period.to())
                .param("year", period.fiscalYear())
                .param("quantity", row.quantity())
                .param("unit", row.unit())
                .param("yen", row.yen())
                .param("slip", row.slip())
                .param("vehicle", row.vehicle())
                .update();
    }

    /** All that a firm sent before, in the order in which it came: of two bills for the same days the first counts. */
    List<BillRow> list(Grant grant, String firm) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql("SELECT * FROM emissions.bill_row WHERE firm = :firm ORDER BY ordinal")
                .param("firm", firm)
                .query(BillStore::row)
                .list();
    }

    /** Of one fiscal year. */
    List<BillRow> list(Grant grant, String firm, int fiscalYear) {
        grant.require(BillFormats.TABLE, firm);
        return jdbc.sql("SELECT * FROM emissions.bill_row WHERE firm = :firm AND fiscal_year = :year ORDER BY ordinal")
                .param("firm", firm)
                .param("year", fiscalYear)
                .query(BillStore::row)
                .list();
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
