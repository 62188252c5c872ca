package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import java.util.List;
import musubi.adapters.health.hl7v2.Values;

/** A code as part of a name: code and table, or the text where there is no code. */
final class CodeName {

    private CodeName() {}

    static List<String> of(CE code) {
        var identifier = Values.text(code.getIdentifier());
        return identifier.isEmpty()
                ? List.of("", Values.text(code.getText()), Values.text(code.getAlternateIdentifier()))
                : List.of(identifier, Values.text(code.getNameOfCodingSystem()), "");
    }
}
