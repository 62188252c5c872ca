package musubi.adapters.emissions.meter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the meters of firms measured, day by day ({@code emissions.meter_day}). */
final class MeteredUseStore {

    /** The fiscal year of a day begins in April. */
    private static final String YEAR = "CAST(extract(year FROM day - interval '3 months') AS int)";

    private final JdbcClient jdbc;

    MeteredUseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps each day, unless something newer is known of it, within the transaction that is open. */
    void insert(MeteredUse use, UUID messageId) {
        jdbc.sql("""
                        INSERT INTO emissions.meter (firm, meter, name_en, name_ja) VALUES (?, ?, ?, ?)
                        ON CONFLICT (firm, meter) DO UPDATE SET name_en = excluded.name_en, name_ja = excluded.name_ja
                        """)
                .params(use.firm(), use.meter(), use.name().en(), use.name().ja())
                .update();
        jdbc.sql("""
                        INSERT INTO emissions.meter_day (firm, meter, day, kwh, unknown, provisional, version, message_id)
                        SELECT ?, ?, CAST(day AS date), CAST(kwh AS numeric), CAST(unknown AS smallint),
                            CAST(provisional AS smallint), ?, ?
                        FROM unnest(?, ?, ?, ?) AS told (day, kwh, unknown, provisional)
                        ON CONFLICT (firm, meter, day) DO UPDATE SET kwh = excluded.kwh, unknown = excluded.unknown,
                            provisional = excluded.provisional, version = excluded.version, message_id = excluded.message_id
                        WHERE meter_day.version <= excluded.version
                        """)
                .param(use.firm())
                .param(use.meter())
                .param(use.version())
                .param(messageId)
                .param(texts(use.days(), it -> it.day().toString()))
                .param(texts(use.days(), it -> it.kilowattHours().toPlainString()))
                .param(texts(use.days(), it -> Integer.toString(it.unknown())))
                .param(texts(use.days(), it -> Integer.toString(it.provisional())))
                .update();
    }

    /** Of a firm, by meter, each in the order of its days. */
    SortedMap<String, List<MeterDay>> list(Grant grant, String firm, LocalDate from, LocalDate to) {
        grant.require(MeteredUseCodec.FORMAT.id(), firm);
        var byMeter = new TreeMap<String, List<MeterDay>>();
        jdbc.sql("SELECT * FROM emissions.meter_day WHERE firm = ? AND day BETWEEN ? AND ? ORDER BY meter, day")
                .params(firm, from, to)
                .query(row -> {
                    byMeter.computeIfAbsent(row.getString("meter"), _ -> new ArrayList<>())
                            .add(new MeterDay(
                                    row.getObject("day", LocalDate.class),
                                    row.getBigDecimal("kwh"),
                                    row.getInt("unknown"),
                                    row.getInt("provisional")));
                });
        return byMeter;
    }

    /** The fiscal years of which something is known, the last one first. */
    List<Integer> listYears(Grant grant, String firm) {
        grant.require(MeteredUseCodec.FORMAT.id(), firm);
        return jdbc.sql("SELECT DISTINCT " + YEAR
                        + " AS year FROM emissions.meter_day WHERE firm = ? ORDER BY year DESC")
                .param(firm)
                .query(Integer.class)
                .list();
    }

    /** Of all firms, for the hub itself. */
    List<MeteredYear> listAll(Grant grant) {
        grant.require(MeteredUseCodec.FORMAT.id());
        return jdbc.sql("SELECT DISTINCT firm, " + YEAR + " AS year FROM emissions.meter_day ORDER BY firm, year")
                .query((row, _) -> new MeteredYear(row.getString("firm"), row.getInt("year")))
                .list();
    }

    private static String[] texts(List<MeterDay> days, Function<MeterDay, String> which) {
        return days.stream().map(which).toArray(String[]::new);
    }
}
