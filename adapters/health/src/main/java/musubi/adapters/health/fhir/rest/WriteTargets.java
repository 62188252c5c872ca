package musubi.adapters.health.fhir.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** What a write is about, so that two about the same thing can be made one after the other. */
final class WriteTargets {

    private WriteTargets() {}

    /** As {@code Patient/4711}, or by condition as {@code Patient?identifier=…}; nothing for what is new in any case. */
    static List<String> of(Bundle write) {
        return write.getEntry().stream()
                .flatMap(it -> target(it.getRequest()))
                .distinct()
                .toList();
    }

    private static Stream<String> target(BundleEntryRequestComponent request) {
        var url = Objects.requireNonNullElse(request.getUrl(), "");
        if (request.getMethod() != HTTPVerb.POST) {
            return request.getMethod() == HTTPVerb.GET || url.isEmpty() ? Stream.empty() : Stream.of(url);
        }
        return request.hasIfNoneExist() ? Stream.of(url + "?" + request.getIfNoneExist()) : Stream.empty();
    }
}
