package musubi.adapters.energy.openadr.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All vens and what stands behind them, from {@code energy.openadr_ven} and {@code energy.openadr_resource}. */
final class SiteStore {

    private final JdbcClient jdbc;

    SiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Site> list(Grant grant) {
        grant.require(Kept.EVENTS);
        var sites = new LinkedHashMap<String, Site>();
        jdbc.sql("""
                SELECT ven.client, ven.targets, resource.name, resource.targets AS resource_targets
                FROM energy.openadr_ven ven
                LEFT JOIN energy.openadr_resource resource ON resource.ven = ven.id
                ORDER BY ven.client, resource.name
                """)
                .query((row, _) -> new Site(
                        row.getString("client"),
                        list(row.getArray("targets")),
                        row.getString("name") == null
                                ? List.of()
                                : List.of(new Site.Device(
                                        row.getString("name"), list(row.getArray("resource_targets"))))))
                .list()
                .forEach(it -> sites.merge(it.client(), it, SiteStore::joined));
        return List.copyOf(sites.values());
    }

    private static Site joined(Site one, Site other) {
        var devices = new ArrayList<>(one.devices());
        devices.addAll(other.devices());
        return new Site(one.client(), one.targets(), devices);
    }

    private static List<String> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }
}
