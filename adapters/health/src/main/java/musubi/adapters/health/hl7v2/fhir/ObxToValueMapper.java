package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.Primitive;
import ca.uhn.hl7v2.model.Type;
import ca.uhn.hl7v2.model.Varies;
import ca.uhn.hl7v2.model.v25.datatype.CE;
import ca.uhn.hl7v2.model.v25.datatype.CWE;
import ca.uhn.hl7v2.model.v25.datatype.NM;
import ca.uhn.hl7v2.model.v25.datatype.SN;
import ca.uhn.hl7v2.model.v25.datatype.TM;
import ca.uhn.hl7v2.model.v25.datatype.TS;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.Values;
import musubi.hub.adapter.Mapped;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.jspecify.annotations.Nullable;

/** OBX-5 by the type that OBX-2 names (table 0125) to {@code Observation.value[x]}. */
final class ObxToValueMapper {

    private final CeToCodeableConceptMapper concepts;
    private final QuantityMapper quantities;
    private final SnToValueMapper structured;

    ObxToValueMapper(Codes codes) {
        this.concepts = new CeToCodeableConceptMapper(codes);
        this.quantities = new QuantityMapper(codes);
        this.structured = new SnToValueMapper(quantities);
    }

    /** @param place of the segment, for example {@code OBX[2]} */
    Mapped<Optional<org.hl7.fhir.r4.model.Type>> map(OBX obx, Facility facility, String place) {
        var findings = new Findings();
        if (obx.getObservationValueReps() == 0) {
            return findings.with(Optional.empty());
        }
        Type first = obx.getObservationValue(0).getData();
        return switch (first) {
            case NM number -> number(number, obx, place);
            case SN number -> structured.map(number, obx.getUnits(), place);
            case CE code -> findings.with(some(findings.take(concepts.map(code, facility, place + "-5"))));
            case CWE code -> findings.with(some(findings.take(concepts.map(code, facility, place + "-5"))));
            case TS time -> findings.with(FhirDates.dateTime(time).map(it -> it));
            case TM time -> findings.with(time(Values.text(time)));
            case Primitive primitive
            when primitive.getName().equals("DT") ->
                findings.with(FhirDates.dateTime(Values.text(primitive)).map(it -> it));
            case Primitive _ -> findings.with(text(obx));
            default -> {
                findings.add(untranslatable(place));
                yield findings.with(Optional.empty());
            }
        };
    }

    private Mapped<Optional<org.hl7.fhir.r4.model.Type>> number(NM source, OBX obx, String place) {
        var findings = new Findings();
        var text = Values.text(source);
        if (text.isEmpty()) {
            return findings.with(Optional.empty());
        }
        var number = decimal(text);
        if (number == null) {
            findings.add(notANumber(place));
            return findings.with(Optional.of(new StringType(text)));
        }
        return findings.with(some(findings.take(quantities.map(number, obx.getUnits(), place + "-6"))));
    }

    static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Repetitions of a text are its lines (HL7 v2.5 §7.4.2.5). */
    private static Optional<org.hl7.fhir.r4.model.Type> text(OBX obx) {
        var lines = Stream.of(obx.getObservationValue())
                .map(Varies::getData)
                .filter(Primitive.class::isInstance)
                .map(it -> Values.lines((Primitive) it))
                .collect(Collectors.joining("\n"))
                .strip();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new StringType(lines));
    }

    private static Optional<org.hl7.fhir.r4.model.Type> time(String source) {
        if (source.length() < 4) {
            return Optional.empty();
        }
        var seconds = source.length() >= 6 ? source.substring(4, 6) : "00";
        return Optional.of(new TimeType(source.substring(0, 2) + ":" + source.substring(2, 4) + ":" + seconds));
    }

    private static Optional<org.hl7.fhir.r4.model.Type> some(org.hl7.fhir.r4.model.Type value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private static Notice notANumber(String place) {
        return Notice.warning(
                "number-expected",
                place + "-5",
                "OBX-2 says NM but the value is no number; it is kept as text. Send SN for values such as <5.",
                "OBX-2 が NM ですが値が数値ではないため、文字列として保存しました。<5 のような値には SN を使ってください。",
                "HL7 v2.5 §2.A.47");
    }

    private static Notice untranslatable(String place) {
        return Notice.warning(
                "value-type-unmapped",
                place + "-2",
                "Values of this type are kept as received but not translated. NM, SN, ST, TX, FT, CE, CWE, DT, TM and TS are.",
                "この値型は受信したまま保存しますが変換しません。NM、SN、ST、TX、FT、CE、CWE、DT、TM、TS に対応しています。",
                "HL7 v2.5 table 0125");
    }
}
