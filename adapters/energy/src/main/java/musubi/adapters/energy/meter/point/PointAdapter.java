package musubi.adapters.energy.meter.point;

import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What supply points plug into the hub. */
final class PointAdapter implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(RegisterCodec.FORMAT);
    }

    /** Everybody may look; the store shows each what is its own or granted to it. Nothing of the register is sent to anybody. */
    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(
                RegisterCodec.FORMAT.id(),
                access -> access instanceof Access.Reading
                        ? Decision.Permit.on("points that are the reader's or granted to it")
                        : new Decision.Deny("the register of points is not sent"));
    }

    /** The whole door of meters: the readings stand below it, too. */
    @Override
    public List<Door> doors() {
        var read = "energy:meters.read";
        var write = "energy:meters.write";
        return List.of(new Door(
                "/energy/meters",
                List.of(
                        Door.Rule.scoped("GET", "/energy/meters/**", read, write),
                        Door.Rule.scoped("HEAD", "/energy/meters/**", read, write),
                        Door.Rule.scoped("*", "/energy/meters/points/*/grants/*", write),
                        Door.Rule.scoped("*", "/energy/meters/points/*", "energy:points.write"),
                        Door.Rule.scoped("*", "/energy/meters/**", write)),
                new ProblemWriter(),
                false));
    }
}
