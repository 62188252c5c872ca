package musubi.adapters.transit.map;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;

/** The map is open, as timetables are. */
final class MapAdapter implements Adapter {

    static final String PATH = "/transit/map";
    static final String TILES = PATH + "/{z}/{x}/{y}";

    @Override
    public List<Door> doors() {
        return List.of(new Door(
                PATH,
                List.of(Door.Rule.open("*", PATH), Door.Rule.open("*", PATH + "/**")),
                new ProblemWriter(),
                false));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "transit-map",
                new Text("Map of streets, lines and stops", "道路・路線・停留所の地図"),
                new Text(
                        "Tiles of lines in JSON: the streets that trips are planned over, the lines of public transport, and their stops.",
                        "経路検索に使っている道路と、路線・停留所の JSON タイルです。"),
                PATH,
                null,
                "/openapi.json",
                true,
                List.of()));
    }
}
