package musubi.adapters.health.fhir;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.Profile;
import musubi.hub.profile.Validator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Holds each resource of a message against the profile of its type, {@code profiles/health/fhir-<type>}. Rules look at
 * single elements and cost microseconds each; what needs a terminology server or slicing is not tried before the answer.
 */
final class ProfiledCodec implements Codec<Bundle> {

    private static final String PREFIX = "health/fhir-";

    private final Codec<Bundle> codec;
    private final Map<String, Validator<Resource>> validators = new HashMap<>();

    ProfiledCodec(Codec<Bundle> codec, Collection<Profile> profiles, ElementValues values) {
        this.codec = codec;
        for (var profile : profiles) {
            if (profile.id().startsWith(PREFIX)) {
                validators.put(profile.id().substring(PREFIX.length()), new Validator<>(profile, values::list));
            }
        }
    }

    @Override
    public Reading<Bundle> read(Payload payload) {
        return profiled(codec.read(payload));
    }

    @Override
    public Reading<Bundle> read(Payload payload, @Nullable String action) {
        return profiled(codec.read(payload, action));
    }

    @Override
    public boolean saysAll(Bundle data, @Nullable String action) {
        return codec.saysAll(data, action);
    }

    @Override
    public Reading<Bundle> review(Object data) {
        return profiled(codec.review(data));
    }

    private Reading<Bundle> profiled(Reading<Bundle> reading) {
        return switch (reading) {
            case Read<Bundle>(var bundle, var circumstance, var notices) ->
                new Read<>(
                        bundle,
                        circumstance,
                        Stream.concat(
                                        notices.stream(),
                                        bundle.getEntry().stream().flatMap(it -> validate(it).stream()))
                                .toList());
            case Unreadable<Bundle> unreadable -> unreadable;
        };
    }

    @Override
    public Payload write(Bundle data) {
        return codec.write(data);
    }

    private List<Notice> validate(BundleEntryComponent entry) {
        var resource = entry.getResource();
        if (resource == null || entry.getRequest().getMethod() == HTTPVerb.PATCH) {
            return List.of();
        }
        var validator = validators.get(resource.fhirType().toLowerCase(java.util.Locale.ROOT));
        return validator == null ? List.of() : validator.validate(resource);
    }
}
