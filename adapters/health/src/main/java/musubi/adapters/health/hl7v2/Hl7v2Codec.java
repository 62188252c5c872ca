package musubi.adapters.health.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Reads HL7 v2 up to version 2.5 in the vertical bar encoding. Lenient in form (line ends, missing trailing fields,
 * older versions), strict where a guess would change a fact (character set, dates, whose value it is).
 */
final class Hl7v2Codec implements Codec<Hl7v2Message> {

    private final SegmentReader segments = new SegmentReader();
    private final List<MessageRule> rules;

    Hl7v2Codec(Validator<Hl7v2Message> profile) {
        this.rules = List.of(
                new SupportedMessageRule(),
                new SegmentOrderRule(),
                new ExistingDatesRule(),
                new NumberedPatientRule(),
                new IdentifierRule(),
                new ResultRule(),
                new UnmappedFieldsRule(),
                profile::validate);
    }

    @Override
    public Reading<Hl7v2Message> read(Payload payload) {
        var bytes = payload.bytes();
        if (bytes.length > 0 && bytes[0] == Mllp.START) {
            return new Unreadable<>(List.of(Hl7v2Notices.incompleteFrame(bytes.length)));
        }
        var header = Hl7v2Header.find(bytes);
        if (header.isEmpty()) {
            return new Unreadable<>(List.of(Hl7v2Notices.missingHeader()));
        }
        var charset = Hl7v2Charset.of(header.get().characterSets());
        if (charset.isEmpty()) {
            return new Unreadable<>(List.of(Hl7v2Notices.unknownCharset()));
        }
        return decode(bytes, charset.get())
                .map(text -> read(header.get().in(charset.get().charset()), charset.get(), text))
                .orElseGet(() -> new Unreadable<>(List.of(Hl7v2Notices.wrongCharset(charset.get()))));
    }

    @Override
    public Payload write(Hl7v2Message message) {
        return Payload.of(message.text().getBytes(message.charset().charset()));
    }

    /** Empty where the bytes are not of the character set: an escape sequence that it does not have counts as well. */
    private static Optional<String> decode(byte[] bytes, Hl7v2Charset charset) {
        try {
            var text = charset.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\u001b') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private Reading<Hl7v2Message> read(Hl7v2Header header, Hl7v2Charset charset, String text) {
        var tooMuch = MessageBounds.check(text, header.delimiters());
        if (tooMuch.isPresent()) {
            return new Unreadable<>(List.of(tooMuch.get()));
        }
        var notices = new ArrayList<Notice>();
        if (text.indexOf('\n') >= 0) {
            notices.add(Hl7v2Notices.lineFeed());
        }
        var lines = new SegmentLines(header.delimiters(), charset.charset(), segments);
        lines.read(text);
        var message = new Hl7v2Message(header, charset, text, lines.segments());
        notices.addAll(lines.notices(message));
        rules.forEach(rule -> notices.addAll(rule.check(message)));
        return new Read<>(message, circumstance(message), notices);
    }

    /**
     * MSH-10 is unique within the sending application and facility (HL7 v2.5 §2.15.9.10, §2.9.2). What is too long for an
     * index has been named by a rule; the journal keeps the message without it.
     */
    private static Circumstance circumstance(Hl7v2Message message) {
        var header = message.header();
        var key = header.controlId().isEmpty()
                ? null
                : header.sendingApplication() + "|" + header.sendingFacility() + "|" + header.controlId();
        var patients = PatientGroup.of(message).stream()
                .flatMap(it -> PatientIdentifier.find(it.pid(), header).stream())
                .map(PatientIdentifier::token)
                .distinct()
                .toList();
        // of several patients the sender's own order counts
        var patient = patients.size() == 1 ? patients.getFirst() : null;
        return new Circumstance(indexed(key), indexed(patient), indexed(patient));
    }

    private static @Nullable String indexed(@Nullable String name) {
        return Stream.ofNullable(name)
                .filter(it -> it.length() <= 3 * IdentifierRule.LONGEST + 2 && Characters.allowed(it))
                .findFirst()
                .orElse(null);
    }
}
