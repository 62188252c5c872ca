package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** OBX-7 (HL7 v2.5 §7.4.2.7): {@code lower-upper}, {@code > lower}, {@code < upper}; always as text too. */
final class ReferenceRangeMapper {

    private static final String NUMBER = "(-?\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*[-~～〜－]\\s*" + NUMBER);
    private static final Pattern ABOVE = Pattern.compile("(?:>=?|≧)\\s*" + NUMBER);
    private static final Pattern BELOW = Pattern.compile("(?:<=?|≦)\\s*" + NUMBER);

    private final QuantityMapper quantities;

    ReferenceRangeMapper(QuantityMapper quantities) {
        this.quantities = quantities;
    }

    Optional<ObservationReferenceRangeComponent> map(OBX obx) {
        var text = Values.text(obx.getReferencesRange());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var range = new ObservationReferenceRangeComponent().setText(text);
        var between = BETWEEN.matcher(text);
        var above = ABOVE.matcher(text);
        var below = BELOW.matcher(text);
        if (between.matches() && new BigDecimal(between.group(1)).compareTo(new BigDecimal(between.group(2))) <= 0) {
            range.setLow(quantity(between.group(1), obx)).setHigh(quantity(between.group(2), obx));
        } else if (above.matches()) {
            range.setLow(quantity(above.group(1), obx));
        } else if (below.matches()) {
            range.setHigh(quantity(below.group(1), obx));
        }
        return Optional.of(range);
    }

    /** The unit is that of the value, whose notice has been given already. */
    private Quantity quantity(@Nullable String number, OBX obx) {
        return quantities
                .map(new BigDecimal(String.valueOf(number)), obx.getUnits(), "OBX-6")
                .value();
    }
}
