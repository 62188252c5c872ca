package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.CNE;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.ID;
import ca.uhn.hl7v2.model.v25.datatype.ST;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * CE and CWE to CodeableConcept, both the code and the alternate one. Tables that an institution made for itself
 * ({@code L}, {@code 99…}; table 0396) get a system of that institution.
 */
final class CeToCodeableConceptMapper {

    private final Codes codes;

    CeToCodeableConceptMapper(Codes codes) {
        this.codes = codes;
    }

    Mapped<CodeableConcept> map(CE source, Facility facility, String place) {
        return map(
                Code.of(source.getIdentifier(), source.getText(), source.getNameOfCodingSystem()),
                Code.of(
                        source.getAlternateIdentifier(),
                        source.getAlternateText(),
                        source.getNameOfAlternateCodingSystem()),
                facility,
                place);
    }

    /** CWE-9 is what a person wrote before it was coded (HL7 v2.5 §2.A.13). */
    Mapped<CodeableConcept> map(CWE source, Facility facility, String place) {
        return withOriginal(
                map(
                        Code.of(source.getIdentifier(), source.getText(), source.getNameOfCodingSystem()),
                        Code.of(
                                source.getAlternateIdentifier(),
                                source.getAlternateText(),
                                source.getNameOfAlternateCodingSystem()),
                        facility,
                        place),
                source.getOriginalText());
    }

    Mapped<CodeableConcept> map(CNE source, Facility facility, String place) {
        return withOriginal(
                map(
                        Code.of(source.getIdentifier(), source.getText(), source.getNameOfCodingSystem()),
                        Code.of(
                                source.getAlternateIdentifier(),
                                source.getAlternateText(),
                                source.getNameOfAlternateCodingSystem()),
                        facility,
                        place),
                source.getOriginalText());
    }

    private static Mapped<CodeableConcept> withOriginal(Mapped<CodeableConcept> mapped, ST original) {
        if (!Values.text(original).isEmpty()) {
            mapped.value().setText(Values.text(original));
        }
        return mapped;
    }

    private record Code(String identifier, String text, String system) {

        static Code of(ST identifier, ST text, ID system) {
            return new Code(Values.text(identifier), Values.text(text), Values.text(system));
        }
    }

    private Mapped<CodeableConcept> map(Code first, Code alternate, Facility facility, String place) {
        var findings = new Findings();
        var concept = new CodeableConcept();
        if (!first.identifier().isEmpty()) {
            concept.addCoding(findings.take(coding(first, facility, place + ".3")));
        }
        if (!alternate.identifier().isEmpty()) {
            concept.addCoding(findings.take(coding(alternate, facility, place + ".6")));
        }
        var text = first.text().isEmpty() ? alternate.text() : first.text();
        if (!text.isEmpty()) {
            concept.setText(text);
        }
        return findings.with(concept);
    }

    private Mapped<Coding> coding(Code code, Facility facility, String place) {
        var findings = new Findings();
        var coding = new Coding().setCode(code.identifier());
        if (!code.text().isEmpty()) {
            coding.setDisplay(code.text());
        }
        var system = code.system();
        if (system.equals("L") || system.startsWith("99")) {
            return findings.with(coding.setSystem(facility.own("code", system)));
        }
        findings.take(codes.find("hl7v2-coding-system", system, place))
                .ifPresentOrElse(it -> coding.setSystem(it.code()), () -> unknown(coding, system, facility));
        return findings.with(coding);
    }

    /** A table that nobody here knows is the institution's until a row says otherwise: two tables never become one. */
    private static void unknown(Coding coding, String system, Facility facility) {
        if (!system.isEmpty()) {
            coding.setSystem(facility.own("code", system));
        }
    }
}
