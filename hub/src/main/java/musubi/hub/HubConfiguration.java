package musubi.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import musubi.hub.adapter.Adapter;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.consent.ConsentStore;
import musubi.hub.database.DataFolder;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.DecisionLog;
import musubi.hub.gate.Gate;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.FormatId;
import musubi.hub.message.Spool;
import musubi.hub.message.TimeOrderedIds;
import musubi.hub.partner.Secrets;
import musubi.hub.profile.ProfileCatalogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;

/** What is handed in to all others: time, ids, the gate, and what is read from the class path once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HubConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the city is: what it calls a day, and a time without zone. */
    @Bean
    ZoneId zone(@Value("${musubi.zone:Asia/Tokyo}") ZoneId zone) {
        return zone;
    }

    /** The folder of everything this node keeps, locked by it; what an adapter keeps there has a folder of its own. */
    @Bean
    Path dataPath(DataFolder folder) {
        return folder.path();
    }

    @Bean
    Supplier<UUID> ids(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    /** This node's name, made at its first start. A restarted node takes back the lanes that it held. */
    @Bean
    String node(DataFolder folder) throws IOException {
        var file = folder.path().resolve("node");
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        return Files.readString(file).strip();
    }

    /** Largest message of any format: 256 MB, where {@code musubi.largest-message} says nothing else; each format has its own. */
    @Bean
    Spool spool(DataFolder folder, @Value("${musubi.largest-message:256MB}") DataSize largest) throws IOException {
        var spool = new Spool(folder.path().resolve("spool"), largest.toBytes());
        spool.clear();
        return spool;
    }

    /** What this node notes of the audit's heads, outside of the database. */
    @Bean
    Path auditFolder(DataFolder folder) {
        return folder.path().resolve("audit");
    }

    @Bean
    Secrets secrets(DataFolder folder) {
        return new Secrets(folder.path().resolve("secrets"));
    }

    @Bean
    Gate gate(ObjectProvider<Adapter> adapters, DecisionLog decisions) {
        return new Gate(SingletonSupplier.of(() -> rules(adapters)), decisions);
    }

    private static Map<FormatId, AccessRule> rules(ObjectProvider<Adapter> adapters) {
        return adapters.orderedStream()
                .flatMap(it -> it.rules().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Bean
    @DependsOn("migrations")
    ConsentRegister consentRegister(JdbcClient jdbc, Clock clock) {
        return new ConsentRegister(new ConsentStore(jdbc), clock);
    }

    @Bean
    CodeTables codeTables() {
        return CodeTables.load();
    }

    @Bean
    ProfileCatalogue profileCatalogue() {
        return ProfileCatalogue.load();
    }
}
