package musubi.adapters.transit.sharing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Takes files of shared vehicles in, from whatever door: journal, what was sent and what is published in one transaction. */
public final class SharingInlet {

    /** Clocks differ; by more than this a file is of no clock. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final SharingFormats formats;
    private final Intake intake;
    private final Gate gate;
    private final SharedFileStore store;
    private final Clock clock;

    SharingInlet(SharingFormats formats, Intake intake, Gate gate, SharedFileStore store, Clock clock) {
        this.formats = formats;
        this.intake = intake;
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    /** The answer of a taken file is a {@link SharingAnswer} in JSON, with status 200. */
    Admission admit(Party operator, FileRequest request, Format<Shared> format, Payload payload, URI source) {
        var inbound = Inbound.of(format.id(), payload, operator, source).doing(request.action());
        return intake.admit(format, inbound, (message, shared) -> take(message, shared, format));
    }

    /**
     * As the door takes it.
     *
     * @param file for example {@code vehicle_status.json}
     * @throws IllegalArgumentException when operators send no such file
     */
    public Admission admit(Party operator, String file, Payload payload, URI source) {
        var request = FileRequest.parse("PUT " + file + " ja");
        if (request == null) {
            throw new IllegalArgumentException("No file of shared vehicles: " + file);
        }
        var format =
                format(request).orElseThrow(() -> new IllegalArgumentException("No file of shared vehicles: " + file));
        return admit(operator, request, format, payload, source);
    }

    /** Of which format the file of a path is; empty: GBFS has no such file, or operators do not send it. */
    Optional<Format<Shared>> format(FileRequest request) {
        if (FleetCodec.takes(request)) {
            return Optional.of(formats.fleet());
        }
        return request.ending().equals("json") ? GbfsName.find(request.word()).map(formats::of) : Optional.empty();
    }

    private Effect.Result take(Message message, Shared shared, Format<Shared> format) {
        var operator = message.envelope().sender().id();
        store.lock(operator);
        var sent = new EnumMap<GbfsName, SharedFile>(GbfsName.class);
        sent.putAll(store.sent(grant(operator), operator));
        var isFleet = format == formats.fleet();
        var wrong = new ArrayList<Notice>();
        var names = EnumSet.noneOf(GbfsName.class);
        for (var file : shared.files()) {
            var before = sent.get(file.name());
            wrong.addAll(isFleet ? List.of() : outOfTime(file, before));
            var joins = isFleet && file.name() == GbfsName.VEHICLE_TYPES;
            sent.put(file.name(), joins && before != null ? FleetMapper.together(before, file) : file);
            names.add(file.name());
        }
        return wrong.isEmpty()
                ? new Effect.Done(publish(message, sent, names, shared.notices()))
                : new Effect.Refused(SharingAnswer.refused(wrong), wrong);
    }

    private Answer publish(
            Message message, Map<GbfsName, SharedFile> sent, EnumSet<GbfsName> names, List<Notice> found) {
        var operator = message.envelope().sender().id();
        var now = clock.instant();
        var publication = Publication.of(sent);
        var notices = new ArrayList<>(found);
        publication.files().forEach((name, published) -> {
            if (names.contains(name)) {
                store.save(operator, message.envelope().id(), Objects.requireNonNull(sent.get(name)), published, now);
                notices.addAll(publication.notices(name));
            } else {
                store.republish(operator, published, now);
            }
        });
        store.wake(operator);
        return SharingAnswer.taken(operator, names, publication, notices);
    }

    /** A file of tomorrow, or one that is older than what is published, is some mistake. */
    private List<Notice> outOfTime(SharedFile file, @Nullable SharedFile before) {
        var place = file.name().file() + "/last_updated";
        if (file.lastUpdated().isAfter(clock.instant().plus(SKEW))) {
            return List.of(untimely(
                    "gbfs-of-the-future",
                    place,
                    new Text("It lies in the future: set the sender's clock.", "未来の時刻です。送信側の時計を合わせてください。")));
        }
        if (before != null && file.lastUpdated().isBefore(before.lastUpdated())) {
            return List.of(untimely(
                    "gbfs-out-of-date",
                    place,
                    new Text(
                            "It is older than what is published, of " + before.lastUpdated() + "; that stays.",
                            "公開済み(" + before.lastUpdated() + ")より古いため、公開済みのものを残しました。")));
        }
        return List.of();
    }

    private static Notice untimely(String code, String place, Text text) {
        return Notice.error(code, place, text.en(), text.ja(), "GBFS 3.0, Output Format: last_updated");
    }

    /** Read as the hub itself, which keeps the files. */
    private Grant grant(String operator) {
        return gate.grant(new Access.Reading(Party.HUB, SharingFormats.GBFS, operator, null));
    }
}
