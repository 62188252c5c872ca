package musubi.adapters.transit.planner;

import java.util.List;
import musubi.adapters.transit.TransitAdapter;
import musubi.hub.adapter.Projection;

/** What the planner plugs into the transit adapter. */
record PlannerPart(PlannerProjection projection) implements TransitAdapter.Part {

    @Override
    public List<Projection> projections() {
        return List.of(projection);
    }
}
