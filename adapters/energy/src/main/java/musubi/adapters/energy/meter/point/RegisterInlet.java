package musubi.adapters.energy.meter.point;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.energy.meter.MeterJson;
import musubi.adapters.energy.meter.source.SourceJson;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;
import org.jspecify.annotations.Nullable;

/** Takes in what utilities say of their points, and what sites say of who may read. */
public final class RegisterInlet {

    static final Text HIDDEN = new Text(
            "There is no such supply point for you. Yours: /energy/meters/points.",
            "この供給地点はありません（または参照できません）。参照できる地点は /energy/meters/points にあります。");

    private final Intake intake;
    private final Gate gate;
    private final MeterPointStore store;
    private final SourceStore sources;
    private final PartnerStore partners;

    RegisterInlet(Intake intake, Gate gate, MeterPointStore store, SourceStore sources, PartnerStore partners) {
        this.intake = intake;
        this.gate = gate;
        this.store = store;
        this.sources = sources;
        this.partners = partners;
    }

    /**
     * @param action {@code PUT points/<point>}, or {@code PUT} or {@code DELETE points/<point>/grants/<reader>},
     *     or {@code PUT sources/<id>}
     */
    public Admission admit(Party sender, String action, Payload body, URI source) {
        var inbound =
                Inbound.of(RegisterCodec.FORMAT.id(), body, sender, source).doing(action);
        return intake.admit(RegisterCodec.FORMAT, inbound, this::take);
    }

    /** Writes down which person of the sender does what follows; the message itself is the organisation's. */
    public void note(Party sender, String action) {
        gate.grant(new Access.Reading(sender, RegisterCodec.FORMAT.id(), "write", null), action);
    }

    private Effect.Result take(Message message, Act act) {
        if (act.path().getFirst().equals("sources")) {
            return putSource(message, act);
        }
        if (act.path().size() == 2) {
            return putPoint(message, act);
        }
        var owner = message.envelope().sender();
        var point = find(act.path().get(1)).filter(it -> it.owner().equals(owner.id()));
        if (point.isEmpty()) {
            return refused(404, HIDDEN, null);
        }
        return act.method().equals("DELETE") ? deleteGrant(owner, act) : putGrant(message, act);
    }

    /** Whoever has the contract says so; a point that is there is changed, and handed over, by its utility alone. */
    private Effect.Result putPoint(Message message, Act act) {
        var sender = message.envelope().sender().id();
        var id = act.path().get(1);
        var found = MeterJson.read(act.body(), PointBody.class);
        var body = found.value();
        if (body == null) {
            return refused(422, new Text("The point is not as it should be.", "地点の内容に誤りがあります。"), found.wrong());
        }
        var there = find(id);
        if (there.isPresent() && !there.get().utility().equals(sender)) {
            return refused(
                    409,
                    new Text(
                            "This number is registered under another contract. Its utility hands it over, by the member utility.",
                            "この番号は別の契約で登録済みです。現在の電力会社が utility を指定して引き継いでください。"),
                    null);
        }
        var utility = body.utility() == null ? sender : body.utility();
        for (var partner : List.of(body.owner(), utility)) {
            if (partners.find(partner).isEmpty()) {
                return refused(422, new Text("A partner is not known.", "登録されていない組織です。"), unknown(partner));
            }
        }
        store.insert(id, utility, body, message.envelope().id());
        return new Effect.Done(MeterJson.answer(there.isPresent() ? 200 : 201, find(id).orElseThrow()));
    }

    private Effect.Result putSource(Message message, Act act) {
        try {
            var source = SourceJson.read(new String(act.body().bytes(), StandardCharsets.UTF_8));
            var owner = message.envelope().sender().id();
            sources.insert(
                    owner, act.path().getLast(), source, message.envelope().id());
            return new Effect.Done(MeterJson.answer(200, source));
        } catch (IllegalArgumentException e) {
            var why = Notice.error(
                    "wrong-member",
                    "body",
                    e.getMessage() + ". See /docs for the form.",
                    "読み取り定義に誤りがあります: " + e.getMessage(),
                    null);
            return refused(422, new Text("The mapping is not as it should be.", "読み取り定義に誤りがあります。"), why);
        }
    }

    private Effect.Result putGrant(Message message, Act act) {
        var found = MeterJson.read(act.body(), GrantBody.class);
        var body = found.value();
        var reader = act.path().getLast();
        if (body == null) {
            return refused(422, new Text("The grant is not as it should be.", "許可の内容に誤りがあります。"), found.wrong());
        }
        if (partners.find(reader).isEmpty()) {
            return refused(422, new Text("A partner is not known.", "登録されていない組織です。"), unknown(reader));
        }
        var owner = message.envelope().sender();
        store.insertGrant(
                act.path().get(1), owner.id(), reader, body, message.envelope().id());
        return new Effect.Done(MeterJson.answer(200, body));
    }

    private Effect.Result deleteGrant(Party owner, Act act) {
        store.deleteGrant(act.path().get(1), owner.id(), act.path().getLast());
        return new Effect.Done(new Answer(204, Map.of(), new byte[0]));
    }

    private Optional<MeterPoint> find(String point) {
        return store.find(asHub(), point);
    }

    private Grant asHub() {
        return gate.grant(new Access.Reading(Party.HUB, RegisterCodec.FORMAT.id(), "points", null));
    }

    private static Notice unknown(String partner) {
        return Notice.error(
                "unknown-partner",
                "partner",
                "No partner of this hub has the id " + (partner.length() > 64 ? "given" : partner) + ".",
                "指定された ID の組織は登録されていません。",
                null);
    }

    private static Effect.Result refused(int status, Text text, @Nullable Notice notice) {
        var notices = notice == null
                ? List.of(Notice.error("refused", "point", text.en(), text.ja(), null))
                : List.of(notice);
        return new Effect.Refused(MeterJson.problem(status, text, notices), notices);
    }
}
