package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import java.math.BigDecimal;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Quantity;

/** A number with the unit of OBX-6: the unit as the sender writes it, and its UCUM code where the table has one. */
final class QuantityMapper {

    private static final String UCUM = "http://unitsofmeasure.org";

    private final Codes codes;

    QuantityMapper(Codes codes) {
        this.codes = codes;
    }

    /** @param place of OBX-6 */
    Mapped<Quantity> map(BigDecimal value, CE unit, String place) {
        var findings = new Findings();
        var quantity = new Quantity().setValue(value);
        var code = Values.text(unit.getIdentifier());
        var name = code.isEmpty() ? Values.text(unit.getText()) : code;
        if (name.isEmpty()) {
            return findings.with(quantity);
        }
        quantity.setUnit(name);
        if (Values.text(unit.getNameOfCodingSystem()).equals("UCUM")) {
            quantity.setSystem(UCUM).setCode(name);
        } else {
            findings.take(codes.find("hl7v2-unit", name, place))
                    .ifPresent(it -> quantity.setSystem(it.system()).setCode(it.code()));
        }
        return findings.with(quantity);
    }
}
