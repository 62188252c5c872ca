package musubi.hub.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/** What persons have permitted: subject × recipient × purpose × format × period. No line means no. */
public final class ConsentRegister {

    private final ConsentStore store;
    private final Clock clock;

    public ConsentRegister(ConsentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Replaces all lines that came from a legal record by those of its new version. Within the record's transaction. */
    public void compile(String source, List<Consent> lines) {
        store.delete(source);
        lines.forEach(store::insert);
    }

    /** @param grant to read the consents of this subject */
    public List<Consent> list(Grant grant, String subject) {
        grant.require(HubFormats.CONSENT, subject);
        return store.list(subject);
    }

    /**
     * The consent on which the recipient may have the data now. A prohibition that applies beats every permission.
     *
     * @return empty where nothing permits or something forbids
     */
    public Optional<Consent> find(String subject, Party recipient, FormatId format) {
        return deciding(store.list(subject), recipient, format, clock.instant());
    }

    /** Among all lines about one subject. */
    static Optional<Consent> deciding(List<Consent> lines, Party recipient, FormatId format, Instant now) {
        var applying =
                lines.stream().filter(it -> it.applies(recipient, format, now)).toList();
        return applying.stream().allMatch(Consent::permitted)
                ? applying.stream().findFirst()
                : Optional.empty();
    }

    /**
     * The same as {@link #find} for a statement of SQL: holds for the subjects whose data the recipient may have now.
     *
     * @param subject an expression of SQL that gives the subject, for example {@code 'Patient/' || p.fhir_id}
     */
    public ConsentCondition condition(String subject, Party recipient, FormatId format) {
        return ConsentCondition.of(subject, recipient, format, clock.instant());
    }
}
