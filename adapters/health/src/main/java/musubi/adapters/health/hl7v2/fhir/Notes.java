package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.NTE;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.DiagnosticReport;

/** Remarks (NTE, HL7 v2.5 §2.15.10): each repetition of NTE-3 is a line. */
final class Notes {

    /** DiagnosticReport has no note in R4; the extension of the standard has (HL7 extensions pack, Note). */
    private static final String NOTE = "http://hl7.org/fhir/StructureDefinition/note";

    private Notes() {}

    static String text(List<NTE> notes) {
        return notes.stream()
                .flatMap(it -> Stream.of(it.getComment()))
                .map(Values::text)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static void into(DiagnosticReport report, List<NTE> notes) {
        var text = text(notes);
        if (!text.isEmpty()) {
            report.addExtension(NOTE, new Annotation().setText(text));
        }
    }
}
