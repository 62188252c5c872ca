package musubi.adapters.health.fhir;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;

/**
 * What a message takes away with its explicit null {@code ""} (HL7 v2.5 §2.5.3), as opposed to what it does not mention. A
 * resource of FHIR has no word for that, so it stands in an extension of the resource from the mapper to the store, also
 * through JSON; what is stored and what is sent on never has it.
 *
 * <p>An element is named as {@code address}; the part of one as {@code period.end}; those of a list that one field stands
 * for as {@code telecom[home]}, {@code telecom[work]} (all others are home), {@code participant[ATND]} (the code of its
 * type), {@code identifier[system]}.
 */
public final class Deletions {

    private static final String URL = "urn:musubi:fhir:deleted";

    private Deletions() {}

    /** Where the message also has a value for the element, the value counts. */
    public static void mark(DomainResource resource, String element) {
        resource.addExtension(URL, new StringType(element));
    }

    /** Takes the marks out of the resource and returns them. */
    static Set<String> take(Resource resource) {
        var elements = new HashSet<String>();
        if (resource instanceof DomainResource marked) {
            marked.getExtensionsByUrl(URL)
                    .forEach(it -> elements.add(it.getValue().primitiveValue()));
            marked.getExtension().removeIf(it -> URL.equals(it.getUrl()));
        }
        return elements;
    }
}
