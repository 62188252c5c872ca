package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
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

    Mapped<CodeableConcept> map(CWE source, Facility facility, String place) {
        return map(
                Code.of(source.getIdentifier(), source.getText(), source.getNameOfCodingSystem()),
                Code.of(
                        source.getAlternateIdentifier(),
                        source.getAlternateText(),
                        source.getNameOfAlternateCodingSystem()),
                facility,
                place);
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
        if (code.system().equals("L") || code.system().startsWith("99")) {
            coding.setSystem(facility.own("code:" + code.system()));
        } else {
            findings.take(codes.find("hl7v2-coding-system", code.system(), place))
                    .ifPresent(it -> coding.setSystem(it.code()));
        }
        return findings.with(coding);
    }
}
