package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.SN;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * SN, the structured number (HL7 v2.5 §2.A.71): {@code >^100} is a Quantity with a comparator, {@code ^1^:^128} a Ratio (a
 * titre), {@code ^10^-^20} a Range.
 */
final class SnToValueMapper {

    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">", ">=");

    private final QuantityMapper quantities;

    SnToValueMapper(QuantityMapper quantities) {
        this.quantities = quantities;
    }

    Mapped<Optional<Type>> map(SN source, CE unit, String place) {
        var comparator = Values.text(source.getComparator());
        var separator = Values.text(source.getSeparatorSuffix());
        var first = ObxToValueMapper.decimal(Values.text(source.getNum1()));
        var second = ObxToValueMapper.decimal(Values.text(source.getNum2()));
        if (first != null && second == null && (comparator.isEmpty() || comparator.equals("="))) {
            return quantity(first, "", unit, place);
        }
        if (first != null && second == null && COMPARATORS.contains(comparator)) {
            return quantity(first, comparator, unit, place);
        }
        if (first != null && second != null && (separator.equals(":") || separator.equals("/"))) {
            var ratio = new Ratio();
            ratio.getNumerator().setValue(first);
            ratio.getDenominator().setValue(second);
            return new Findings().with(Optional.of(ratio));
        }
        return first != null && second != null && separator.equals("-")
                ? range(first, second, unit, place)
                : text(comparator + Values.text(source.getNum1()) + separator + Values.text(source.getNum2()), place);
    }

    private Mapped<Optional<Type>> quantity(BigDecimal number, String comparator, CE unit, String place) {
        var findings = new Findings();
        var quantity = findings.take(quantities.map(number, unit, place + "-6"));
        if (!comparator.isEmpty()) {
            quantity.setComparator(QuantityComparator.fromCode(comparator));
        }
        return findings.with(Optional.of(quantity));
    }

    private Mapped<Optional<Type>> range(BigDecimal low, BigDecimal high, CE unit, String place) {
        var findings = new Findings();
        return findings.with(Optional.of(new Range()
                .setLow(findings.take(quantities.map(low, unit, place + "-6")))
                .setHigh(quantities.map(high, unit, place + "-6").value())));
    }

    private static Mapped<Optional<Type>> text(String value, String place) {
        var findings = new Findings();
        if (value.isEmpty()) {
            return findings.with(Optional.empty());
        }
        findings.add(Notice.warning(
                "number-expected",
                place + "-5",
                "FHIR has no such structured number; it is kept as text.",
                "FHIR にはこの形の数値がないため、文字列として保存しました。",
                "HL7 v2.5 §2.A.71"));
        return findings.with(Optional.of(new StringType(value)));
    }
}
