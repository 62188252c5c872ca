package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import musubi.hub.message.Party;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;

/**
 * Makes the condition of a write its sender's own. HAPI remembers for a while which record was made on which condition,
 * so that two cannot be made at once; two organisations with the same condition must not find each other's there. What is
 * added excludes a tag that nobody has.
 */
record OwnCondition(String suffix) {

    private static final Pattern ADDED = Pattern.compile("&_tag:not=urn:musubi:sender(%7C|\\|)[A-Za-z0-9._%+-]*");

    static OwnCondition of(Party sender) {
        return new OwnCondition(
                "&_tag:not=urn:musubi:sender%7C" + URLEncoder.encode(sender.id(), StandardCharsets.UTF_8));
    }

    String write(String condition) {
        return condition.isBlank() ? condition : condition + suffix;
    }

    /** The conditions of the entries, and the conditional references between and in them (FHIR R4 §3.1.0.11.2). */
    void write(Bundle bundle, FhirContext fhir) {
        for (var entry : bundle.getEntry()) {
            var request = entry.getRequest();
            if (request.hasIfNoneExist()) {
                request.setIfNoneExist(write(request.getIfNoneExist()));
            }
            if (request.hasUrl() && request.getUrl().contains("?")) {
                request.setUrl(write(request.getUrl()));
            }
            if (entry.getResource() != null) {
                fhir.newTerser().getAllPopulatedChildElementsOfType(entry.getResource(), Reference.class).stream()
                        .filter(it -> it.hasReference() && it.getReference().matches("[A-Za-z]+\\?.+"))
                        .forEach(it -> it.setReference(write(it.getReference())));
            }
        }
    }

    /** Without what was added, for what is told. */
    static String without(String text) {
        return ADDED.matcher(text).replaceAll("");
    }
}
