package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.NM;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** NM (HL7 v2.5 §2.A.47) to Quantity; what is no number stays the text that it is. */
final class NumberMapper {

    /** Many systems write what lies beyond the range of measurement into NM, where SN was meant. */
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(\\S+)");

    private final QuantityMapper quantities;

    NumberMapper(QuantityMapper quantities) {
        this.quantities = quantities;
    }

    /**
     * @param place of the segment, for example {@code OBX[2]}
     * @param here of the value, for example {@code OBX[2]-5}
     */
    Mapped<Optional<Type>> map(NM source, CE unit, String place, String here) {
        var findings = new Findings();
        var text = RawText.of(source);
        var number = Decimals.find(text);
        if (number != null) {
            return findings.with(Optional.of(findings.take(quantities.map(number, unit, place + "-6"))));
        }
        var compared = COMPARED.matcher(text);
        var limit = compared.matches() ? Decimals.find(compared.group(2)) : null;
        if (limit != null) {
            findings.add(ValueNotices.comparator(here));
            return findings.with(Optional.of(findings.take(quantities.map(limit, unit, place + "-6"))
                    .setComparator(QuantityComparator.fromCode(compared.group(1)))));
        }
        findings.add(ValueNotices.notANumber(here));
        if (!RawText.of(unit).isEmpty()) {
            findings.add(ValueNotices.unitOfText(place));
        }
        return findings.with(Optional.of(new StringType(text)));
    }
}
