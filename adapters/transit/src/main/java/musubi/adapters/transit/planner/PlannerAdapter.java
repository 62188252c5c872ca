package musubi.adapters.transit.planner;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Projection;

/** What the planner plugs into the hub. */
record PlannerAdapter(PlannerProjection projection) implements Adapter {

    @Override
    public List<Projection> projections() {
        return List.of(projection);
    }
}
