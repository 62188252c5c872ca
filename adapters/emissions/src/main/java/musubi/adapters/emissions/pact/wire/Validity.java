package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** From when until when a footprint may be used: as it says, else for three years from the end of its reference period. */
public record Validity(Instant start, Instant end) {

    private static final int YEARS = 3;

    /** Empty where nobody has said yet of which period the footprint is. */
    public static Optional<Validity> find(JsonNode footprint) {
        return moment(footprint.at("/pcf/referencePeriodEnd"))
                .map(reference -> new Validity(
                        moment(footprint.path("validityPeriodStart")).orElse(reference),
                        moment(footprint.path("validityPeriodEnd")).orElseGet(() -> usualEnd(reference))));
    }

    static Instant usualEnd(Instant reference) {
        return reference.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    }

    private static Optional<Instant> moment(JsonNode text) {
        return Moments.find(text.asText());
    }
}
