package musubi.hub.journal.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.DecisionStore;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.KeptBodies;
import musubi.hub.journal.MessageStore;
import musubi.hub.journal.PartitionStore;
import musubi.hub.journal.PayloadStore;
import musubi.hub.journal.Reception;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.journal.stamp.TimeStampProperties;
import musubi.hub.journal.stamp.TrustedAuthorities;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.message.TimeOrderedIds;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A journal with its chain in a database of its own, and a clock that is set by hand. */
final class CityOfAudit implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    /** Is kept for two days. */
    static final FormatId POSTCARD = new FormatId("test/postcard/1.0");

    /** The city keeps those of the writer for 400 days. */
    static final FormatId DEED = new FormatId("test/deed/1.0");

    static final FormatId LETTER = new FormatId("test/letter/1.0");
    static final Party WRITER = new Party(
            "hitachi-bay-hospital", Set.of("hospital"), Set.of("hub:read"), Set.of("test/*"), Purpose.TREATMENT);

    final HikariDataSource database;
    final JdbcClient jdbc;
    final DataSourceTransactionManager transactions;
    final TransactionTemplate transaction;
    final AuditKeyStore keys;
    final Path noted;
    /** The certificates by which time stamps are judged. */
    List<Path> trusted = List.of();

    private final Supplier<UUID> ids;
    private final PartitionStore partitions;
    private final MessageStore messages;
    private final DecisionStore decisions;
    private Instant now = Instant.parse("2026-11-24T03:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private static final JournalProperties KEPT = new JournalProperties(
            Duration.ofDays(90),
            Duration.ofDays(730),
            Duration.ofDays(1826),
            List.of(new KeptBodies(WRITER.id(), DEED.value(), Duration.ofDays(400))));

    /** @param server any database of the server */
    CityOfAudit(HikariDataSource server, Path noted) {
        this.noted = noted;
        var name = "audit_" + UUID.randomUUID().toString().substring(0, 8);
        JdbcClient.create(server).sql("CREATE DATABASE " + name).update();
        database = new HikariDataSource();
        database.setJdbcUrl(server.getJdbcUrl().replaceFirst("(//[^/]+/)[^?]+", "$1" + name));
        database.setUsername(server.getUsername());
        database.setPassword(server.getPassword());
        database.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(database)
                .schemas("hub")
                .locations("classpath:db/hub")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        ids = new TimeOrderedIds(clock, new Random(1));
        var days = new DayPartitionStore(jdbc, transactions, ZONE);
        partitions = new PartitionStore(days, clock);
        partitions.ensureAhead();
        messages = new MessageStore(
                jdbc,
                new PayloadStore(jdbc),
                partitions,
                (format, sender) -> Optional.ofNullable(KEPT.days(format, sender, format.equals(POSTCARD) ? 2 : null)));
        decisions = new DecisionStore(jdbc, ids);
        keys = new AuditKeyStore(jdbc, new SecretStore(jdbc), clock);
    }

    void at(String time) {
        now = Instant.parse(time);
        partitions.ensureAhead();
    }

    UUID write(String text) {
        return write(Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    UUID write(Payload body) {
        return write(LETTER, body);
    }

    UUID write(FormatId format, Payload body) {
        var id = ids.get();
        var envelope = new Envelope(
                id,
                URI.create("test:audit"),
                format,
                "Patient/1",
                clock.instant(),
                "text/plain",
                null,
                WRITER,
                Purpose.TREATMENT,
                null,
                "order",
                null);
        messages.prepare(envelope);
        messages.insert(new Message(envelope, body), Reception.DUE, List.of(), List.of());
        return id;
    }

    void decide(String what) {
        decisions.insert(null, null, WRITER, LETTER, what, "Patient/1", true, "because");
    }

    /** Something that a person did, as the gate writes it down. */
    UUID actOf(String person) {
        decisions.insert(null, null, by(person), LETTER, "disable", "partner", true, "by a click");
        return jdbc.sql("SELECT id FROM hub.decision WHERE person = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private static Party by(String person) {
        return new Party(WRITER.id(), WRITER.roles(), WRITER.scopes(), WRITER.sends(), WRITER.purpose(), null, person);
    }

    /** What the hub's upkeep drops today. */
    void drop() {
        partitions.drop(KEPT);
    }

    Sealing sealing() {
        return new Sealing(
                new AuditDayStore(jdbc),
                new AuditEntryStore(jdbc, ZONE),
                keys,
                partitions,
                new Witness(noted),
                transactions,
                ZONE,
                clock);
    }

    Verification verification() {
        return verification(noted);
    }

    /** As a node verifies that noted other heads, or none. */
    Verification verification(Path noted) {
        return new Verification(
                new AuditDayStore(jdbc),
                new AuditReadStore(jdbc, ZONE),
                keys,
                new DayPartitionStore(jdbc, transactions, ZONE),
                new Witness(noted),
                stamps(noted),
                KEPT,
                ZONE,
                clock);
    }

    Archive archive() {
        return new Archive(
                new AuditDayStore(jdbc),
                new AuditReadStore(jdbc, ZONE),
                new ArchiveStore(jdbc, ZONE),
                keys,
                stamps(noted),
                new DayPartitionStore(jdbc, transactions, ZONE),
                Duration.ofDays(90));
    }

    private Stamps stamps(Path noted) {
        return new Stamps(
                new AuditStampStore(jdbc), new Witness(noted), TrustedAuthorities.read(trusted), !trusted.isEmpty());
    }

    /** As a hub asks that has named this authority. */
    Stamping stamping(StampAuthority authority, URI url) {
        return new Stamping(
                new AuditDayStore(jdbc),
                new AuditStampStore(jdbc),
                new Witness(noted),
                () -> authority,
                new TimeStampProperties(url, null, trusted, Duration.ofSeconds(2)),
                TrustedAuthorities.read(trusted),
                clock);
    }

    Grant grant() {
        return new Gate(HubFormats::rules, decisions)
                .grant(new Access.Reading(WRITER, HubFormats.JOURNAL, "verify", null));
    }

    DayVerification verify(String day) {
        return verification().verify(grant(), LocalDate.parse(day));
    }

    @Override
    public void close() {
        database.close();
    }
}
