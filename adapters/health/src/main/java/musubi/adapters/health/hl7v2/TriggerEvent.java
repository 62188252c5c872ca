package musubi.adapters.health.hl7v2;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that are taken here, each of one message type (MSH-9.1 and MSH-9.2; HL7 v2.5 tables 0076 and 0003), and all in which
 * they differ: what asks has no list of its own, so that one more has to say everything here or does not compile.
 */
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
        return switch (this) {
            case ADT_A01, ADT_A03, ADT_A04, ADT_A08 -> true;
            case ORU_R01 -> false;
        };
    }

    /** Whether its PID is to be complete. A discharge is about the visit; it and results name the patient and no more (§3.3.3). */
    public boolean describesPatient() {
        return switch (this) {
            case ADT_A01, ADT_A04, ADT_A08 -> true;
            case ADT_A03, ORU_R01 -> false;
        };
    }

    /**
     * Whether the visit is over then.
     *
     * @param ended whether the message says when the visit ended (PV1-45)
     */
    public boolean finishesVisit(boolean ended) {
        return switch (this) {
            case ADT_A03 -> true;
            case ADT_A08 -> ended;
            case ADT_A01, ADT_A04, ORU_R01 -> false;
        };
    }
}
