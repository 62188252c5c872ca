package musubi.adapters.health.hl7v2;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Notice;

/**
 * Writes the answer to a message (ACK, HL7 v2.5 §2.14.1): MSH, MSA, and an ERR for each notice. It uses the delimiters,
 * the version and the character set of the message, also where nothing but its MSH could be read.
 */
public final class Acknowledgements {

    /** More than anybody will read; an answer stays small whatever the message holds, and says that there is more. */
    private static final int MOST_ERRORS = 500;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    private final ErrorSegments errors;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Acknowledgements(CodeTables tables, Clock clock, Supplier<UUID> ids) {
        this.errors = new ErrorSegments(tables.get("health/hl7v2-error-code"));
        this.clock = clock;
        this.ids = ids;
    }

    /** The answer to a message that was taken, with what is to be said of it. */
    public byte[] accept(Hl7v2Header header, List<Notice> notices) {
        return write(header, AcknowledgmentCode.AA, notices);
    }

    /** The answer to a message with errors: {@code AR} where the hub takes no such messages, else {@code AE}. */
    public byte[] reject(Hl7v2Header header, List<Notice> notices) {
        var code = notices.stream().anyMatch(errors::isReject) ? AcknowledgmentCode.AR : AcknowledgmentCode.AE;
        return write(header, code, notices);
    }

    private byte[] write(Hl7v2Header header, AcknowledgmentCode code, List<Notice> notices) {
        var charset = Hl7v2Charset.of(header.characterSets()).orElse(Hl7v2Charset.ASCII);
        var message = new StringJoiner("\r", "", "\r");
        message.add(msh(header, charset));
        message.add(join(header, "MSA", code.name(), echo(header, 10, charset)));
        told(notices).forEach(it -> message.add(errors.write(it, header.delimiters(), charset)));
        return message.toString().getBytes(charset.charset());
    }

    private String msh(Hl7v2Header header, Hl7v2Charset charset) {
        var delimiters = header.delimiters();
        var type = "ACK" + delimiters.component()
                + (header.triggerEvent().isEmpty() ? "" : header.triggerEvent() + delimiters.component() + "ACK");
        return join(
                header,
                "MSH",
                delimiters.encodingCharacters(),
                echo(header, 5, charset),
                echo(header, 6, charset),
                echo(header, 3, charset),
                echo(header, 4, charset),
                TIME.withZone(Hl7v2DateTime.ZONE).format(clock.instant()),
                "",
                type,
                controlId(),
                orElse(echo(header, 11, charset), "P"),
                orElse(echo(header, 12, charset), "2.5"),
                "",
                "",
                "",
                "",
                "",
                echo(header, 18, charset),
                "",
                echo(header, 20, charset));
    }

    /** MSH-10 holds at most 20 characters: the time of a UUIDv7 and the end of its random part. */
    private String controlId() {
        var id = ids.get().toString().replace("-", "");
        return id.substring(0, 12) + id.substring(24);
    }

    /** What is wrong comes first. */
    private static List<Notice> told(List<Notice> notices) {
        if (notices.size() <= MOST_ERRORS) {
            return notices;
        }
        var worst = notices.stream()
                .sorted(Comparator.comparingInt(it -> it.severity().ordinal()))
                .limit(MOST_ERRORS);
        return Stream.concat(worst, Stream.of(Hl7v2Notices.more(notices.size() - MOST_ERRORS)))
                .toList();
    }

    /** A field of the message as it came: it is escaped already. What may not stand in a message is left out. */
    private static String echo(Hl7v2Header header, int field, Hl7v2Charset charset) {
        var text = new String(header.whole(field).getBytes(StandardCharsets.ISO_8859_1), charset.charset());
        return text.codePoints()
                .filter(c -> c >= ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String orElse(String value, String other) {
        return value.isEmpty() ? other : value;
    }

    private static String join(Hl7v2Header header, String... fields) {
        return String.join(String.valueOf(header.delimiters().field()), fields);
    }
}
