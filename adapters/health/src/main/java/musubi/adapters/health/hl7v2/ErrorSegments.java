package musubi.adapters.health.hl7v2;

import java.util.Set;
import musubi.hub.mapping.CodeTable;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/** A notice as an ERR segment (HL7 v2.5 §2.15.5): where, what by table 0357, how bad, and two sentences for people. */
final class ErrorSegments {

    /** Codes of table 0357 that reject a message whatever it holds: type, event, processing id, version, sender, ourselves. */
    private static final Set<String> REJECTS = Set.of("200", "201", "202", "203", "204", "207");

    /** A notice without a row of its own is still told. */
    private static final CodeTable.Row OTHER = new CodeTable.Row("207", "HL70357", "Application internal error");

    private final CodeTable codes;

    ErrorSegments(CodeTable codes) {
        this.codes = codes;
    }

    boolean isReject(Notice notice) {
        return notice.severity() == Severity.ERROR
                && REJECTS.contains(code(notice).code());
    }

    String write(Notice notice, Hl7v2Delimiters delimiters, Hl7v2Charset charset) {
        var code = notice.severity() == Severity.ERROR
                ? code(notice)
                : new CodeTable.Row("0", "HL70357", "Message accepted");
        var component = String.valueOf(delimiters.component());
        var clause = notice.clause() == null ? "" : " [" + notice.clause().replace("§", "") + "]";
        var text = notice.text();
        return String.join(
                String.valueOf(delimiters.field()),
                "ERR",
                "",
                Hl7v2Place.find(notice.place())
                        .map(it -> it.erl(delimiters.component()))
                        .orElse(""),
                String.join(component, code.code(), code.display(), code.system()),
                notice.severity().name().substring(0, 1),
                String.join(component, notice.code(), "", "L"),
                "",
                delimiters.escaped(text.en() + clause),
                delimiters.escaped(charset.speaksJapanese() ? text.ja() : text.en()));
    }

    private CodeTable.Row code(Notice notice) {
        return codes.find(notice.code()).orElse(OTHER);
    }
}
