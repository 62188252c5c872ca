package musubi.hub.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Translation;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/**
 * Translates for the hub's own stores before the sender is answered, so that the answer says what was not taken, and an
 * acceptance means that the message was taken as it was meant.
 */
final class Ahead {

    /** @param notices what the mappers could not say, and what keeps what they made from being a message of its format */
    record Made(Map<FormatId, Mapped<?>> mapped, List<Notice> notices) {}

    private final Supplier<Catalogue> catalogue;

    Ahead(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    Made translate(Message message, Object data) {
        var mapped = new HashMap<FormatId, Mapped<?>>();
        var notices = new ArrayList<Notice>();
        for (var translation :
                catalogue.get().translationsForStores(message.envelope().type())) {
            translate(translation, data, message.envelope(), mapped, notices);
        }
        return new Made(mapped, notices);
    }

    private <S, T> void translate(
            Translation<S, T> translation,
            Object data,
            Envelope envelope,
            Map<FormatId, Mapped<?>> mapped,
            List<Notice> notices) {
        var target = translation.to().id();
        try {
            var made = Crossing.map(translation, own(envelope.type()), data, envelope);
            mapped.put(target, made);
            notices.addAll(made.notices());
            errors(target, made.value()).forEach(notices::add);
        } catch (NothingToSay _) {
            mapped.remove(target); // the store is not concerned, which its delivery will say
        } catch (RuntimeException | StackOverflowError e) {
            notices.add(Unforeseen.untranslated(envelope.sender(), envelope.type(), target, e));
        }
    }

    private Format<?> own(FormatId type) {
        return catalogue.get().findFormat(type).orElseThrow(() -> new NoTranslation(type, type));
    }

    /** A store admits what it keeps as a message of its own; what would be rejected then is better rejected now. */
    private List<Notice> errors(FormatId target, Object made) {
        return catalogue
                .get()
                .findFormat(target)
                .map(it -> it.codec().review(made).notices().stream()
                        .filter(notice -> notice.severity() == Severity.ERROR)
                        .toList())
                .orElse(List.of());
    }
}
