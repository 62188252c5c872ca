package musubi.adapters.health.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * A field of HL7 v2 replaces all of its repetitions, and those of no other field. Where several fields end in one list of
 * FHIR, or others add to it, the list falls into groups: telephone numbers into those at home (PID-13) and at work (PID-14),
 * who takes part in a visit into attending, referring, consulting, admitting. Every other list is one group.
 */
final class ElementGroups {

    private ElementGroups() {}

    /** Groups keep their places, so that what says the same changes nothing. */
    static List<Base> replace(String list, List<Base> known, List<Base> said) {
        var result = new ArrayList<Base>();
        var done = new HashSet<String>();
        for (var element : known) {
            var group = group(list, element);
            if (said.stream().noneMatch(it -> group(list, it).equals(group))) {
                result.add(element);
            } else if (done.add(group)) {
                add(list, group, said, result);
            }
        }
        for (var element : said) {
            var group = group(list, element);
            if (done.add(group)) {
                add(list, group, said, result);
            }
        }
        return result;
    }

    static List<Base> without(String list, List<Base> known, String group) {
        return known.stream().filter(it -> !group(list, it).equals(group)).toList();
    }

    private static void add(String list, String group, List<Base> said, List<Base> result) {
        said.stream().filter(it -> group(list, it).equals(group)).forEach(result::add);
    }

    private static String group(String list, Base element) {
        return switch (element) {
            case Identifier identifier -> Objects.requireNonNullElse(identifier.getSystem(), "");
            case ContactPoint phone -> phone.getUse() == ContactPointUse.WORK ? "work" : "home";
            case EncounterParticipantComponent participant ->
                Objects.requireNonNullElse(
                        participant.getTypeFirstRep().getCodingFirstRep().getCode(), "");
            case Extension extension -> Objects.requireNonNullElse(extension.getUrl(), "");
            case Coding coding
            when list.equals("tag") || list.equals("security") -> coding.getSystem() + "|" + coding.getCode();
            case Reference result when list.equals("result") -> Objects.requireNonNullElse(result.getReference(), "");
            default -> list.equals("profile") ? String.valueOf(element.primitiveValue()) : "";
        };
    }
}
