package musubi.hub.web;

import musubi.hub.adapter.Projection;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Tells whether this node can serve from one projection. */
record ProjectionHealth(Projection projection) implements HealthIndicator {

    @Override
    public Health health() {
        var readiness = projection.readiness();
        var health = readiness.ready() ? Health.up() : Health.outOfService();
        return health.withDetail("detail", readiness.detail().en()).build();
    }
}
