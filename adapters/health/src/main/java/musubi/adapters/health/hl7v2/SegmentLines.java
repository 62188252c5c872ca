package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.model.Segment;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** The lines of one message, each read as a segment, with what is to be said of its characters. Lives as long as one call. */
final class SegmentLines {

    private static final Pattern SEGMENT = Pattern.compile("[A-Z][A-Z0-9]{2}");

    private final Hl7v2Delimiters delimiters;
    private final Charset charset;
    private final SegmentReader reader;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Function<Hl7v2Message, Notice>> notices = new ArrayList<>();

    SegmentLines(Hl7v2Delimiters delimiters, Charset charset, SegmentReader reader) {
        this.delimiters = delimiters;
        this.charset = charset;
        this.reader = reader;
    }

    void read(String text) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                read(lines.get(i), i + 1);
            }
        }
    }

    List<Segment> segments() {
        return segments;
    }

    /** @param message the one that the lines have become, which knows how to point to each */
    List<Notice> notices(Hl7v2Message message) {
        return notices.stream().map(it -> it.apply(message)).toList();
    }

    private void read(String line, int number) {
        var name = line.substring(0, Math.min(3, line.length()));
        if (!SEGMENT.matcher(name).matches() || line.length() > 3 && line.charAt(3) != delimiters.field()) {
            notices.add(_ -> Hl7v2Notices.notASegment(number));
            return;
        }
        var nth = numbers.merge(name, 1, Integer::sum);
        var raw = new ArrayList<Integer>();
        var values = name.equals("MSH") ? Math.min(line.length(), 8) : 3;
        var resolved = new EscapeSequences(delimiters, charset, raw::add).resolve(line, values);
        var plain = reader.plain(resolved, delimiters);
        try {
            var segment = reader.read(plain, delimiters);
            segments.add(segment);
            if (!plain.equals(resolved) && SegmentReader.isText(segment)) {
                notices.add(it -> UnmappedNotices.separator(it.place(segment) + "-5"));
            }
            if (!raw.isEmpty()) {
                notices.add(it -> UnmappedNotices.escape(it.place(segment) + "-" + field(line, raw.getFirst())));
            }
            var forbidden = Characters.forbidden(resolved);
            if (forbidden >= 0) {
                notices.add(
                        it -> Hl7v2Notices.forbiddenCharacter(it.place(segment) + "-" + field(resolved, forbidden)));
            }
        } catch (HL7Exception _) {
            var place = name + (nth == 1 ? "" : "[" + nth + "]");
            notices.add(_ -> reader.isValueUnfit(plain, delimiters)
                    ? Hl7v2Notices.unfitValue(place + "-5")
                    : Hl7v2Notices.unreadableSegment(place));
        }
    }

    /** MSH-1 is the separator itself. */
    private int field(String line, int at) {
        var separators = (int) line.substring(0, at)
                .chars()
                .filter(c -> c == delimiters.field())
                .count();
        return Math.max(separators, 1) + (line.startsWith("MSH") ? 1 : 0);
    }
}
