package musubi.adapters.transit.place;

import java.util.Locale;
import java.util.Optional;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.springframework.stereotype.Component;

/** Places by name for pages: what {@code GET /transit/places} would answer first. */
@Component
public final class PlaceDesk {

    private final PlaceProjection places;
    private final Gate gate;

    PlaceDesk(PlaceProjection places, Gate gate) {
        this.places = places;
        this.gate = gate;
    }

    /**
     * A place that was found.
     *
     * @param id as {@code from} and {@code to} of a plan have it
     */
    public record Found(String id, String name) {}

    /** The one whose name fits best. */
    public Optional<Found> find(String name, Locale language, Party reader) {
        var grant = gate.grant(new Access.Reading(reader, GtfsFormats.STATIC, "places", null));
        return Spelling.questions(name).isEmpty()
                ? Optional.empty()
                : places.index().search(grant, name, language, 1).stream()
                        .findFirst()
                        .map(it -> new Found(it.id(), it.name()));
    }
}
