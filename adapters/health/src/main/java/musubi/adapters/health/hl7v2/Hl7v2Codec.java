package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.Validator;

/**
 * Reads HL7 v2 up to version 2.5 in the vertical bar encoding. Lenient in form (line ends, missing trailing fields,
 * older versions), strict where a guess would change a fact (character set, dates, patient).
 */
final class Hl7v2Codec implements Codec<Hl7v2Message> {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}");

    private final SegmentReader segments = new SegmentReader();
    private final List<MessageRule> rules;

    Hl7v2Codec(Validator<Hl7v2Message> profile) {
        this.rules = List.of(
                new SupportedMessageRule(),
                new ExistingDatesRule(),
                new NumberedPatientRule(),
                new UnmappedSegmentsRule(),
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
                .map(text -> read(header.get(), charset.get(), text))
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
        var notices = new ArrayList<Notice>();
        if (text.indexOf('\n') >= 0) {
            notices.add(Hl7v2Notices.lineFeed());
        }
        var read = new ArrayList<Segment>();
        var lines = LINE_END.split(text);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                segment(lines[i], i + 1, header, read, notices);
            }
        }
        var message = new Hl7v2Message(header, charset, text, read);
        rules.forEach(rule -> notices.addAll(rule.check(message)));
        return new Read<>(message, circumstance(message), notices);
    }

    private void segment(String line, int number, Hl7v2Header header, List<Segment> read, List<Notice> notices) {
        var name = line.substring(0, Math.min(3, line.length()));
        var separated =
                line.length() <= 3 || line.charAt(3) == header.delimiters().field();
        if (!SEGMENT.matcher(name).matches() || !separated) {
            notices.add(Hl7v2Notices.notASegment(number));
            return;
        }
        try {
            read.add(segments.read(line, header.delimiters()));
        } catch (HL7Exception _) {
            notices.add(Hl7v2Notices.unreadableSegment(name));
        }
    }

    /** MSH-10 is unique within the sending application and facility (HL7 v2.5 §2.15.9.10, §2.9.2). */
    private static Circumstance circumstance(Hl7v2Message message) {
        var header = message.header();
        var key = header.controlId().isEmpty()
                ? null
                : header.sendingApplication() + "|" + header.sendingFacility() + "|" + header.controlId();
        var patient =
                PatientIdentifier.find(message).map(PatientIdentifier::token).orElse(null);
        return new Circumstance(key, patient, patient);
    }
}
