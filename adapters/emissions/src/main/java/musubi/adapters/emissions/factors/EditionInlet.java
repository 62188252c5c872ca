package musubi.adapters.emissions.factors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;

/** Takes an edition in: journal and edition in one transaction. What it would change is told without taking it, too. */
final class EditionInlet {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final Format<EditionFile> format;
    private final Intake intake;
    private final EditionShelf shelf;
    private final EditionStore store;
    private final FirmResults results;
    private final Clock clock;

    EditionInlet(
            Format<EditionFile> format,
            Intake intake,
            EditionShelf shelf,
            EditionStore store,
            FirmResults results,
            Clock clock) {
        this.format = format;
        this.intake = intake;
        this.shelf = shelf;
        this.store = store;
        this.results = results;
        this.clock = clock;
    }

    /** In bytes. */
    long largest() {
        return intake.largest(format.id());
    }

    /** The answer of an edition that is taken is an {@link EditionAnswer} in JSON, with status 201. */
    Admission admit(Party operator, Payload zip, URI source) {
        return intake.admit(format, Inbound.of(format.id(), zip, operator, source), this::keep);
    }

    /** @param answer null where the notices hold an error */
    record Tried(Optional<EditionAnswer> answer, List<Notice> notices) {}

    Tried tryOut(Payload zip) {
        return switch (format.codec().read(zip)) {
            case Codec.Unreadable<EditionFile>(var notices) -> new Tried(Optional.empty(), notices);
            case Codec.Read<EditionFile>(var file, var _, var notices) -> {
                var editions = shelf.now();
                var all = Stream.concat(notices.stream(), standsInTheWay(file.edition(), editions).stream())
                        .toList();
                yield Notice.anyError(all)
                        ? new Tried(Optional.empty(), all)
                        : new Tried(Optional.of(answer(file.edition(), true, editions, all)), all);
            }
        };
    }

    private Effect.Result keep(Message message, EditionFile file) {
        var editions = shelf.now();
        var wrong = standsInTheWay(file.edition(), editions).orElse(null);
        if (wrong != null) {
            return new Effect.Refused(
                    json(
                            409,
                            Map.of(
                                    "type",
                                    "about:blank",
                                    "title",
                                    "Conflict",
                                    "status",
                                    409,
                                    "detail",
                                    wrong.text().en(),
                                    "detailJa",
                                    wrong.text().ja(),
                                    "notices",
                                    List.of(wrong)),
                            "application/problem+json"),
                    List.of(wrong));
        }
        store.insert(file, message.envelope().id(), clock.instant());
        return new Effect.Done(json(201, answer(file.edition(), false, editions, List.of()), "application/json"));
    }

    /** An edition never changes, and two of one revision cannot both count. */
    private static Optional<Notice> standsInTheWay(Edition edition, Editions editions) {
        return editions.list().stream()
                .filter(it -> it.id().equals(edition.id())
                        || it.series() == edition.series()
                                && Objects.equals(it.fiscalYear(), edition.fiscalYear())
                                && it.revision() == edition.revision())
                .findFirst()
                .map(it -> Notice.error(
                        "edition-exists",
                        EditionHead.FILE + "/revision",
                        "The edition " + it.id()
                                + " is this revision. A correction is the next revision, with an id of its own.",
                        it.id() + " がこの改訂番号です。訂正は次の改訂番号と別の id で送ってください。",
                        null));
    }

    private EditionAnswer answer(Edition edition, boolean dryRun, Editions editions, List<Notice> notices) {
        var year = edition.fiscalYear();
        var before = editions.find(edition.series(), year == null ? 0 : year).orElse(null);
        return EditionAnswer.of(
                edition,
                dryRun,
                EditionDifference.between(before, edition),
                results.touched(editions, editions.with(edition), year),
                notices);
    }

    private static Answer json(int status, Object body, String type) {
        try {
            return new Answer(status, Map.of("Content-Type", type), JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
