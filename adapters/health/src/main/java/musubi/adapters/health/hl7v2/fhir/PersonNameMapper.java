package musubi.adapters.health.hl7v2.fhir;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.adapter.Mapped;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;

/**
 * XPN and XCN to HumanName (JP_HumanName): one HumanName for the kanji and one for the reading, told apart by the
 * extension {@code iso21090-EN-representation}.
 */
final class PersonNameMapper {

    private static final String REPRESENTATION = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

    private final Codes codes;

    PersonNameMapper(Codes codes) {
        this.codes = codes;
    }

    /** @param place of the repetition, for example {@code PID-5[2]} */
    Mapped<HumanName> map(PersonName source, String place) {
        var findings = new Findings();
        var name = new HumanName();
        findings.take(codes.find("hl7v2-name-type", source.type(), place + ".7"))
                .ifPresent(it -> name.setUse(NameUse.fromCode(it.code())));
        var representation =
                findings.take(codes.find("hl7v2-name-representation", source.representationOrScript(), place + ".8"));
        representation.ifPresent(it -> name.addExtension(REPRESENTATION, new CodeType(it.code())));
        var phonetic = representation.filter(it -> it.code().equals("SYL")).isPresent();
        var parts = Stream.of(source.family(), source.given(), source.middle())
                .map(it -> phonetic ? fullWidth(it) : it)
                .toList();
        name.setText(parts.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" ")));
        if (!parts.get(0).isEmpty()) {
            name.setFamily(parts.get(0));
        }
        parts.stream().skip(1).filter(it -> !it.isEmpty()).forEach(name::addGiven);
        Stream.of(source.prefix()).filter(it -> !it.isEmpty()).forEach(name::addPrefix);
        Stream.of(source.suffix()).filter(it -> !it.isEmpty()).forEach(name::addSuffix);
        return findings.with(name);
    }

    /** Half-width kana becomes full-width. Only readings: normalising kanji would change the character that a person uses. */
    private static String fullWidth(String kana) {
        return Normalizer.normalize(kana, Normalizer.Form.NFKC);
    }
}
