package musubi.adapters.emissions.bill.certificate;

import java.util.List;
import java.util.UUID;
import musubi.adapters.emissions.inventory.Certificate;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The certificates of all firms ({@code emissions.certificate}). */
final class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two that come at the same moment with one serial the second fails, and finds the first when it is tried again. */
    void insert(String firm, Certificate certificate, UUID messageId) {
        jdbc.sql("""
                        INSERT INTO emissions.certificate (serial, firm, kind, vintage, kilowatt_hours, message_id)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        certificate.serial(),
                        firm,
                        certificate.kind().name(),
                        certificate.vintage(),
                        certificate.kilowattHours(),
                        messageId)
                .update();
    }

    /** Whether a serial counts already, for whomever. */
    boolean isUsed(Grant grant, String serial) {
        grant.require(CertificateCodec.FORMAT.id());
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM emissions.certificate WHERE serial = ?)")
                .param(serial)
                .query(Boolean.class)
                .single();
    }

    /** Of a firm and a fiscal year, by serial. */
    List<Certificate> list(Grant grant, String firm, int fiscalYear) {
        grant.require(CertificateCodec.FORMAT.id(), firm);
        return jdbc.sql("SELECT * FROM emissions.certificate WHERE firm = ? AND vintage = ? ORDER BY serial")
                .params(firm, fiscalYear)
                .query((row, _) -> new Certificate(
                        row.getString("serial"),
                        Certificate.Kind.valueOf(row.getString("kind")),
                        row.getInt("vintage"),
                        row.getBigDecimal("kilowatt_hours")))
                .list();
    }
}
