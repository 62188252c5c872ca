package musubi.adapters.energy.openadr;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.energy.openadr.wire.ObjectType;
import musubi.hub.message.FormatId;

/** The six objects of OpenADR 3.1.0; {@code name()} is their objectType. */
enum Noun {
    PROGRAM(Set.of("read_all", "read_targets"), Set.of("write_programs")),
    EVENT(Set.of("read_all", "read_targets"), Set.of("write_events")),
    REPORT(Set.of("read_all", "read_ven_objects"), Set.of("write_reports")),
    SUBSCRIPTION(
            Set.of("read_all", "read_ven_objects"),
            Set.of("write_subscriptions", "write_subscriptions_bl", "write_subscriptions_ven")),
    VEN(Set.of("read_all", "read_ven_objects"), Set.of("write_vens", "write_vens_bl", "write_vens_ven")),
    RESOURCE(Set.of("read_all", "read_ven_objects"), Set.of("write_vens", "write_vens_bl", "write_vens_ven"));

    private final FormatId format = new FormatId("energy/openadr-" + name().toLowerCase(Locale.ROOT) + "/3.1");
    private final Set<String> readScopes;
    private final Set<String> writeScopes;

    Noun(Set<String> readScopes, Set<String> writeScopes) {
        this.readScopes = readScopes;
        this.writeScopes = writeScopes;
    }

    /** Its segment of the path: {@code programs}. */
    String path() {
        return name().toLowerCase(Locale.ROOT) + "s";
    }

    FormatId format() {
        return format;
    }

    Set<String> readScopes() {
        return readScopes;
    }

    Set<String> writeScopes() {
        return writeScopes;
    }

    /** Whether it is for those who share a target with it; all others are a client's own. */
    boolean isTargeted() {
        return this == PROGRAM || this == EVENT;
    }

    static Noun of(ObjectType type) {
        return valueOf(type.name());
    }

    static Optional<Noun> at(String path) {
        return Arrays.stream(values()).filter(it -> it.path().equals(path)).findFirst();
    }
}
