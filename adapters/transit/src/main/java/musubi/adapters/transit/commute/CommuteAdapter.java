package musubi.adapters.transit.commute;

import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/** Planned commutes. The sums are the firm's own: it may have them back, and the hub's own stores keep them. */
final class CommuteAdapter implements Adapter {

    private static final String WRITE = "transit:commutes.write";

    @Override
    public List<Format<?>> formats() {
        return List.of(CommuteFormats.COMMUTE);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(CommuteFormats.COMMUTE.id(), AccessRule.sender().or(AccessRule.custodian()));
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(
                CommuteController.PATH,
                List.of(Door.Rule.scoped("*", CommuteController.PATH, WRITE)),
                new ProblemWriter(),
                false));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "transit-commutes",
                new Text("Commutes of a firm", "通勤の計画"),
                new Text(
                        "Person-kilometres and CO2 of a firm's commutes, of anonymous home areas and shifts.",
                        "匿名の居住地区と勤務時間から、通勤の人キロと CO2 を計算します。"),
                CommuteController.PATH,
                null,
                "/openapi.json",
                false,
                List.of()));
    }
}
