package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.FootprintValidator;
import musubi.adapters.emissions.pact.wire.Footprints;
import musubi.adapters.emissions.pact.wire.Moments;
import musubi.adapters.emissions.pact.wire.Strictness;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;

/** Footprints that their firm is still writing: what stands there is right, and not all has to stand there yet. */
final class Drafts {

    private static final List<String> OF_THE_HUB = List.of("id", "specVersion", "created", "status");

    /** With what is around it, an answer of this still fits into a receipt. */
    private static final int LARGEST = 24_000;

    private final FootprintStore store;
    private final Grants grants;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone where days of firms begin */
    Drafts(FootprintStore store, Grants grants, Supplier<UUID> ids, Clock clock, ZoneId zone) {
        this.store = store;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone;
    }

    Answer create(Message message, Command command) {
        return create(message, command.body());
    }

    /** @param written as a firm writes it, or as it was built for the firm */
    Answer create(Message message, ObjectNode written) {
        var id = ids.get();
        var firm = message.envelope().sender().id();
        var footprint = footprint(id, written);
        store.insert(firm, id, footprint);
        return view(201, id, firm, footprint);
    }

    Answer replace(Message message, Command command, UUID id) {
        var before = draft(message, id);
        var footprint = footprint(id, command.body());
        store.replace(id, footprint, Footprint.State.DRAFT);
        return view(200, id, before.firm(), footprint);
    }

    Answer delete(Message message, UUID id) {
        draft(message, id);
        store.delete(id);
        return Answers.empty(204);
    }

    /** The firm's own draft, held until this is done. */
    Footprint draft(Message message, UUID id) {
        var found = store.lock(grants.of(message.envelope().sender()), id).orElseThrow(Refused::missing);
        if (found.state() != Footprint.State.DRAFT) {
            throw Refused.of(
                    409,
                    "published",
                    "",
                    "It is published and never changes. Write a new version, whose precedingPfIds name this one.",
                    "公開済みのフットプリントは変更できません。precedingPfIds にこの id を書いた新しい版を作成してください。");
        }
        return found;
    }

    private ObjectNode footprint(UUID id, ObjectNode written) {
        for (var name : OF_THE_HUB) {
            if (written.hasNonNull(name)) {
                throw Refused.of(
                        422,
                        "written-by-the-hub",
                        "/" + name,
                        "The hub writes " + String.join(", ", OF_THE_HUB) + "; leave it out.",
                        String.join("、", OF_THE_HUB) + " はハブが書き込みます。省いてください。");
            }
        }
        var whole = written.deepCopy();
        whole.put("id", id.toString())
                .put("specVersion", Footprints.SPECIFICATION)
                .put("created", Moments.text(clock.instant()))
                .put("status", "Active");
        var tidied = Footprints.tidied(whole, zone);
        check(tidied);
        return tidied;
    }

    /** What is missing may come later, what is wrong may not. */
    private static void check(ObjectNode footprint) {
        var wrong = new FootprintValidator(Strictness.OUT)
                .validate("", footprint).stream()
                        .filter(it ->
                                it.severity() == Severity.ERROR && !it.code().equals("required-missing"))
                        .toList();
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        if (Footprints.lasting(footprint).length() > LARGEST) {
            throw Refused.of(
                    422,
                    "too-large",
                    "",
                    "A footprint has at most " + LARGEST + " characters here. Shorten descriptions or extensions.",
                    "フットプリントは" + LARGEST + "文字までです。説明や拡張を短くしてください。");
        }
    }

    static Refused refused(List<Notice> wrong) {
        return new Refused(
                422,
                new Text(
                        "The footprint is not as PACT 3 wants it: correct what the notices name.",
                        "フットプリントが PACT 3 に合っていません。notices の箇所を直してください。"),
                wrong);
    }

    private static Answer view(int status, UUID id, String firm, ObjectNode footprint) {
        var kept = new Footprint(id, firm, Footprint.State.DRAFT, Footprints.lasting(footprint));
        return Answers.json(status, FootprintView.of(kept, List.of()));
    }
}
