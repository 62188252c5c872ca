package musubi.adapters.emissions.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.consent.Consent;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;

/** Takes a mandate in: journal, mandate and the line that the gate reads, in one transaction. It holds, or is over, at once. */
public final class MandateInlet {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final Intake intake;
    private final MandateStore store;
    private final ConsentRegister consents;
    private final PartnerStore partners;
    private final ZoneId zone;

    MandateInlet(Intake intake, MandateStore store, ConsentRegister consents, PartnerStore partners, ZoneId zone) {
        this.intake = intake;
        this.store = store;
        this.consents = consents;
        this.partners = partners;
        this.zone = zone;
    }

    /** In bytes. */
    long largest() {
        return intake.largest(MandateCodec.FORMAT.id());
    }

    /** @param body {@code {"from":"2026-04-01","until":"2027-03-31"}} */
    public Admission give(Party firm, String adviser, Payload body, URI source) {
        return admit(firm, MandateCodec.GIVE + adviser, body, source);
    }

    public Admission end(Party firm, String adviser, URI source) {
        return admit(firm, MandateCodec.END + adviser, Payload.of(new byte[0]), source);
    }

    private Admission admit(Party firm, String action, Payload body, URI source) {
        var inbound = Inbound.of(MandateCodec.FORMAT.id(), body, firm, source).doing(action);
        return intake.admit(MandateCodec.FORMAT, inbound, this::take);
    }

    private Effect.Result take(Message message, MandateAct act) {
        var firm = message.envelope().sender().id();
        return switch (act) {
            case MandateAct.Give(var adviser, var from, var until, var _) ->
                give(new Mandate(firm, adviser, from, until), message.envelope().id());
            case MandateAct.End(var adviser, var _) -> {
                store.delete(firm, adviser);
                consents.compile(record(firm, adviser), List.of());
                yield new Effect.Done(new Answer(204, Map.of(), new byte[0]));
            }
        };
    }

    private Effect.Result give(Mandate mandate, UUID message) {
        var adviser = partners.find(mandate.adviser()).filter(Partner::enabled);
        if (adviser.isEmpty() || mandate.adviser().equals(mandate.firm())) {
            return refused(Notice.error(
                    "unknown-adviser",
                    "request line",
                    "No other partner of this hub has this id.",
                    "この ID の組織は登録されていません。",
                    null));
        }
        if (adviser.get().purpose() != Purpose.SERVICE) {
            return refused(Notice.error(
                    "not-an-adviser",
                    "request line",
                    "This partner is registered for another purpose than services to firms.",
                    "この組織は事業者支援の目的では登録されていません。",
                    null));
        }
        store.insert(mandate, message);
        consents.compile(record(mandate.firm(), mandate.adviser()), List.of(line(mandate, message)));
        return new Effect.Done(json(200, "application/json", mandate));
    }

    /** What the gate reads: of everything that the firm keeps here, and of nothing else. */
    private Consent line(Mandate mandate, UUID message) {
        var until = mandate.until();
        return new Consent(
                message,
                mandate.firm(),
                mandate.adviser(),
                Purpose.SERVICE,
                "emissions/*",
                true,
                mandate.from().atStartOfDay(zone).toInstant(),
                until == null ? null : afterwards(until),
                record(mandate.firm(), mandate.adviser()),
                message.toString());
    }

    private Instant afterwards(LocalDate last) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String record(String firm, String adviser) {
        return "mandate/" + firm + "/" + adviser;
    }

    private static Effect.Result refused(Notice why) {
        var problem = Map.of(
                "type",
                "about:blank",
                "status",
                422,
                "detail",
                why.text().en(),
                "detailJa",
                why.text().ja(),
                "notices",
                List.of(why));
        return new Effect.Refused(json(422, "application/problem+json", problem), List.of(why));
    }

    private static Answer json(int status, String type, Object body) {
        try {
            return new Answer(status, Map.of("Content-Type", type), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
