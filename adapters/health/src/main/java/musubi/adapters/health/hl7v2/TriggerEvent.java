package musubi.adapters.health.hl7v2;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events that are taken here, each of one message type (MSH-9.1 and MSH-9.2; HL7 v2.5 tables 0076 and 0003). */
public enum TriggerEvent {
    ADT_A01,
    ADT_A03,
    ADT_A04,
    ADT_A08,
    ORU_R01;

    /** Empty where the hub takes no such message. */
    public static Optional<TriggerEvent> find(Hl7v2Header header) {
        return Stream.of(values())
                .filter(it -> it.messageCode().equals(header.messageCode())
                        && it.event().equals(header.triggerEvent()))
                .findFirst();
    }

    /** The events of one message type; none where the type itself is not taken. */
    static Set<String> of(String messageCode) {
        return Stream.of(values())
                .filter(it -> it.messageCode().equals(messageCode))
                .map(TriggerEvent::event)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** MSH-9.1, for example {@code ADT}. */
    String messageCode() {
        return name().substring(0, 3);
    }

    /** MSH-9.2, for example {@code A01}. */
    String event() {
        return name().substring(4);
    }

    /** Whether it tells of a patient and a visit; else it carries results. */
    public boolean isAdmission() {
        return this != ORU_R01;
    }
}
