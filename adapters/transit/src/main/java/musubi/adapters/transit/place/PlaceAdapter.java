package musubi.adapters.transit.place;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Projection;
import musubi.hub.message.Text;

/** Names of stops are published as open data, as timetables are. */
record PlaceAdapter(PlaceProjection places) implements Adapter {

    private static final String PATH = "/transit/places";

    @Override
    public List<Projection> projections() {
        return List.of(places);
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(PATH, List.of(Door.Rule.open("*", PATH)), new ProblemWriter(), false));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "transit-places",
                new Text("Stops and stations by name", "停留所・駅の検索"),
                new Text(
                        "Stops and stations of all operators by a part of their name, in kanji, kana or romaji.",
                        "全事業者の停留所と駅を、名称の一部（漢字・かな・ローマ字）で検索します。"),
                PATH,
                null,
                "/openapi.json",
                true,
                List.of()));
    }
}
