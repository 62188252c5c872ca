package musubi.adapters.emissions.factors;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads the two files of an edition, and says of all that is wrong where it is and what to do. */
final class EditionReader {

    /** @param edition null where an error stands among the notices */
    record Result(@Nullable Edition edition, List<Notice> notices) {}

    private final Activities activities;

    EditionReader(Activities activities) {
        this.activities = activities;
    }

    Result read(byte[] head, byte[] rows) {
        var findings = new Findings();
        var yaml = text(head, EditionHead.FILE, findings);
        var csv = text(rows, FactorRows.FILE, findings);
        if (findings.anyError()) {
            return new Result(null, findings.notices());
        }
        var factors = new FactorRows(activities, findings).read(csv);
        var edition = EditionHead.read(yaml, factors, findings);
        if (edition != null && !findings.anyError()) {
            EditionCheck.check(edition, findings);
        }
        return new Result(findings.anyError() ? null : edition, findings.notices());
    }

    private static String text(byte[] bytes, String file, Findings findings) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            findings.error("not-utf-8", file, "Save the file as UTF-8.", "UTF-8 で保存してください。");
            return "";
        }
    }
}
