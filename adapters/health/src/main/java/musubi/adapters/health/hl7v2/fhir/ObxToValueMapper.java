package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.CNE;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.ED;
import ca.uhn.hl7v2.model.v25.datatype.NM;
import ca.uhn.hl7v2.model.v25.datatype.SN;
import ca.uhn.hl7v2.model.v25.datatype.TM;
import ca.uhn.hl7v2.model.v25.datatype.TS;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * OBX-5 by the type that OBX-2 names (table 0125) to {@code Observation.value[x]}. What has no counterpart is kept as the
 * text that was sent, and named.
 */
final class ObxToValueMapper {

    /** Types whose repetitions are the lines of one text (HL7 v2.5 §7.4.2.5). */
    private static final Set<String> TEXTS = Set.of("ST", "TX", "FT", "IS", "ID");

    private final CeToCodeableConceptMapper concepts;
    private final NumberMapper numbers;
    private final SnToValueMapper structured;

    ObxToValueMapper(Codes codes) {
        var quantities = new QuantityMapper(codes);
        this.concepts = new CeToCodeableConceptMapper(codes);
        this.numbers = new NumberMapper(quantities);
        this.structured = new SnToValueMapper(quantities);
    }

    /** @param place of the segment, for example {@code OBX[2]} */
    Mapped<Observed> map(OBX obx, Facility facility, String place) {
        var findings = new Findings();
        var repetitions = Stream.of(obx.getObservationValue())
                .map(Varies::getData)
                .filter(it -> !RawText.of(it).isEmpty())
                .toList();
        var type = Values.text(obx.getValueType());
        if (repetitions.isEmpty()) {
            return findings.with(Observed.absent("unknown"));
        }
        if (type.isEmpty()) {
            findings.add(ValueNotices.withoutType(place));
        } else if (isUnknown(type, repetitions.getFirst())) {
            findings.add(ValueNotices.kept(place));
        }
        if (repetitions.getFirst() instanceof Primitive first && TEXTS.contains(first.getName())) {
            if (!unit(obx).isEmpty()) {
                findings.add(ValueNotices.unitOfText(place));
            }
            return findings.with(text(obx).map(Observed::of).orElseGet(() -> Observed.absent("unknown")));
        }
        var values = new ArrayList<Type>();
        for (int i = 0; i < repetitions.size(); i++) {
            var here = place + "-5" + (repetitions.size() == 1 ? "" : "[" + (i + 1) + "]");
            findings.take(value(repetitions.get(i), obx, facility, place, here)).ifPresent(values::add);
        }
        if (values.size() > 1) {
            findings.add(ValueNotices.several(place));
        }
        return findings.with(values.isEmpty() ? Observed.absent("unsupported") : new Observed(List.copyOf(values), ""));
    }

    static String unit(OBX obx) {
        return RawText.of(obx.getUnits());
    }

    private Mapped<Optional<Type>> value(
            ca.uhn.hl7v2.model.Type source, OBX obx, Facility facility, String place, String here) {
        var findings = new Findings();
        return switch (source) {
            case NM number -> numbers.map(number, obx.getUnits(), place, here);
            case SN number -> structured.map(number, obx.getUnits(), place, here);
            case CE code -> findings.with(some(findings.take(concepts.map(code, facility, here))));
            case CWE code -> findings.with(some(findings.take(concepts.map(code, facility, here))));
            case CNE code -> findings.with(some(findings.take(concepts.map(code, facility, here))));
            case TS time -> findings.with(FhirDates.dateTime(time).map(it -> it));
            case TM time -> FhirDates.time(Values.text(time), here);
            case Primitive date
            when date.getName().equals("DT") ->
                findings.with(FhirDates.dateTime(Values.text(date)).map(it -> it));
            case ED _ -> {
                findings.add(ValueNotices.document(place));
                yield findings.with(Optional.empty());
            }
            default -> {
                findings.add(ValueNotices.kept(place));
                yield findings.with(Optional.of(new StringType(RawText.of(source))));
            }
        };
    }

    /** What the parser read as text although OBX-2 names something else. */
    private static boolean isUnknown(String type, ca.uhn.hl7v2.model.Type read) {
        return read.getName().equals("ST") && !type.equals("ST");
    }

    private static Optional<Type> text(OBX obx) {
        var lines = Stream.of(obx.getObservationValue())
                .map(it -> RawText.of(it.getData()))
                .collect(Collectors.joining("\n"))
                .strip();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new StringType(lines));
    }

    private static Optional<Type> some(Type value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
