package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.SN;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * SN, the structured number (HL7 v2.5 §2.A.71): {@code >^100} is a Quantity with a comparator, {@code ^1^:^128} a Ratio (a
 * titre), {@code ^10^-^20} a Range. {@code ^2^+} is no number but the graded answer 2+, as is {@code ^^+}.
 */
final class SnToValueMapper {

    private static final Set<String> COMPARATORS = Set.of("<", "<=", ">", ">=");

    private final QuantityMapper quantities;

    SnToValueMapper(QuantityMapper quantities) {
        this.quantities = quantities;
    }

    private record Parts(String comparator, String first, String separator, String second) {

        static Parts of(SN source) {
            return new Parts(
                    Values.text(source.getComparator()),
                    Values.text(source.getNum1()),
                    Values.text(source.getSeparatorSuffix()),
                    Values.text(source.getNum2()));
        }

        String text() {
            return comparator + first + separator + second;
        }

        boolean isGrade() {
            return comparator.isEmpty() && separator.matches("\\++") && first.matches("\\d?") && second.isEmpty();
        }

        @Nullable
        BigDecimal single() {
            return separator.isEmpty() && second.isEmpty() ? Decimals.find(first) : null;
        }
    }

    /**
     * @param place of the segment, for example {@code OBX[2]}
     * @param here of the value, for example {@code OBX[2]-5}
     */
    Mapped<Optional<Type>> map(SN source, CE unit, String place, String here) {
        var parts = Parts.of(source);
        var single = parts.single();
        if (source.getExtraComponents().numComponents() > 0) {
            return text(RawText.of(source), false, unit, place, here);
        }
        if (single != null
                && (parts.comparator().isEmpty() || parts.comparator().equals("="))) {
            return quantity(single, "", unit, place);
        }
        if (single != null && COMPARATORS.contains(parts.comparator())) {
            return quantity(single, parts.comparator(), unit, place);
        }
        var low = Decimals.find(parts.first());
        var high = Decimals.find(parts.second());
        if (low != null && high != null && parts.comparator().isEmpty()) {
            if (parts.separator().equals(":") || parts.separator().equals("/")) {
                return ratio(low, high, unit, place);
            }
            if (parts.separator().equals("-") && low.compareTo(high) <= 0) {
                return range(low, high, unit, place);
            }
        }
        return text(parts.text(), parts.isGrade(), unit, place, here);
    }

    private Mapped<Optional<Type>> quantity(BigDecimal number, String comparator, CE unit, String place) {
        var findings = new Findings();
        var quantity = findings.take(quantities.map(number, unit, place + "-6"));
        if (!comparator.isEmpty()) {
            quantity.setComparator(QuantityComparator.fromCode(comparator));
        }
        return findings.with(Optional.of(quantity));
    }

    /** A titre has no unit; one that was sent is named. */
    private static Mapped<Optional<Type>> ratio(BigDecimal numerator, BigDecimal denominator, CE unit, String place) {
        var findings = new Findings();
        var ratio = new Ratio();
        ratio.getNumerator().setValue(numerator);
        ratio.getDenominator().setValue(denominator);
        if (!RawText.of(unit).isEmpty()) {
            findings.add(ValueNotices.unitOfText(place));
        }
        return findings.with(Optional.of(ratio));
    }

    private Mapped<Optional<Type>> range(BigDecimal low, BigDecimal high, CE unit, String place) {
        var findings = new Findings();
        return findings.with(Optional.of(new Range()
                .setLow(findings.take(quantities.map(low, unit, place + "-6")))
                .setHigh(quantities.map(high, unit, place + "-6").value())));
    }

    private static Mapped<Optional<Type>> text(String value, boolean asMeant, CE unit, String place, String here) {
        var findings = new Findings();
        if (!asMeant) {
            findings.add(ValueNotices.notStructured(here));
        }
        if (!RawText.of(unit).isEmpty()) {
            findings.add(ValueNotices.unitOfText(place));
        }
        return findings.with(Optional.of(new StringType(value)));
    }
}
