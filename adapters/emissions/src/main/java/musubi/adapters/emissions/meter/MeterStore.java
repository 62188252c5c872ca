package musubi.adapters.emissions.meter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import musubi.hub.gate.Grant;
import musubi.hub.message.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meters of firms, and what each firm says of its own ({@code emissions.meter}). */
final class MeterStore {

    private final JdbcClient jdbc;

    MeterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String firm, String meter, MeterSetting setting) {
        jdbc.sql("""
                        INSERT INTO emissions.meter (firm, meter, site, supplier, menu) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (firm, meter) DO UPDATE SET site = excluded.site, supplier = excluded.supplier,
                            menu = excluded.menu
                        """)
                .params(firm, meter, setting.site(), setting.supplier(), setting.menu())
                .update();
    }

    /** By their number. */
    List<Meter> list(Grant grant, String firm) {
        grant.require(MeterActCodec.FORMAT.id(), firm);
        return jdbc.sql("SELECT * FROM emissions.meter WHERE firm = ? ORDER BY meter")
                .param(firm)
                .query(MeterStore::meter)
                .list();
    }

    private static Meter meter(ResultSet row, int number) throws SQLException {
        var en = row.getString("name_en");
        var ja = row.getString("name_ja");
        return new Meter(
                row.getString("meter"),
                en == null || ja == null ? null : new Text(en, ja),
                new MeterSetting(row.getString("site"), row.getString("supplier"), row.getString("menu")));
    }
}
