package musubi.hub.flow;

import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;

/**
 * Reduces as the permit says, then translates what was not translated ahead. Bytes go out untouched when nothing is to change
 * and they say it all by themselves.
 */
final class Translating {

    private final Supplier<Catalogue> catalogue;

    Translating(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    Stage.Outgoing translate(Prepared prepared, Reduction reduction, FormatId target) {
        var source = prepared.message();
        var data = prepared.data();
        var type = source.envelope().type();
        if (type.equals(target) && reduction.leaveOut().isEmpty() && saysAll(format(type), source.envelope(), data)) {
            return new Stage.Outgoing(source, data, List.of());
        }
        var reduced = reduction.leaveOut().isEmpty() ? data : reduce(type, data, reduction);
        if (type.equals(target)) {
            return written(format(type), reduced, source.envelope(), List.of());
        }
        var translation =
                catalogue.get().findTranslation(type, target).orElseThrow(() -> new NoTranslation(type, target));
        var made = prepared.mapped().get(target);
        return made != null && reduction.leaveOut().isEmpty()
                ? written(translation.to(), made.value(), source.envelope(), made.notices())
                : translated(translation, reduced, source.envelope());
    }

    private <S, T> Stage.Outgoing translated(Translation<S, T> translation, Object data, Envelope envelope) {
        var mapped = Crossing.map(translation, format(envelope.type()), data, envelope);
        if (Notice.anyError(mapped.notices())) {
            throw new NoTranslation(envelope.type(), translation.to().id(), mapped.notices());
        }
        return written(translation.to(), mapped.value(), envelope, mapped.notices());
    }

    private <T> Stage.Outgoing written(Format<T> format, Object data, Envelope envelope, List<Notice> notices) {
        var payload = format.codec().write(format.type().cast(data));
        return new Stage.Outgoing(new Message(envelope.as(format.id(), format.mediaType()), payload), data, notices);
    }

    private static <T> boolean saysAll(Format<T> format, Envelope envelope, Object data) {
        return format.codec().saysAll(format.type().cast(data), envelope.action());
    }

    private Format<?> format(FormatId id) {
        return catalogue.get().findFormat(id).orElseThrow(() -> new NoTranslation(id, id));
    }

    private Object reduce(FormatId type, Object data, Reduction reduction) {
        return reduced(
                catalogue.get().findReducer(type).orElseThrow(() -> new NoTranslation(type, type)),
                type,
                data,
                reduction);
    }

    private static <T> Object reduced(Reducer<T> reducer, FormatId type, Object data, Reduction reduction) {
        return reducer.reduce(reducer.format().typed(type, data), reduction);
    }
}
