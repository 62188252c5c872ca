package musubi.adapters.transit.planner.plan;

import io.swagger.v3.oas.models.OpenAPI;
import java.net.URI;
import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;

/** Both doors are open: timetables are published as open data. The hub holds every caller to a rate. */
final class PlanAdapter implements Adapter {

    static final String PLAN = "/transit/plan";
    private static final String STOPS = "/transit/stops";
    private static final String GRAPHQL = "/otp/gtfs/v1";

    @Override
    public List<Door> doors() {
        return List.of(
                new Door(PLAN, List.of(Door.Rule.open("*", PLAN)), new ProblemWriter(), false),
                new Door(STOPS, List.of(Door.Rule.open("*", STOPS + "/**")), new ProblemWriter(), false),
                new Door(
                        GRAPHQL,
                        List.of(Door.Rule.open("*", GRAPHQL), Door.Rule.open("*", GRAPHQL + "/")),
                        new GraphQlErrorWriter(),
                        false));
    }

    /** One address of the two is enough for those who generate clients. */
    @Override
    public void describe(OpenAPI api) {
        PlanDescription.describe(api);
        api.getPaths().remove(GRAPHQL + "/");
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(
                new CatalogueEntry.DataService(
                        "transit-plan",
                        new Text("Trip planner", "経路検索"),
                        new Text(
                                "Trips by bus, rail and on foot, with fares and real time where operators send them.",
                                "バス・鉄道・徒歩の経路検索。事業者が提供する運賃とリアルタイム情報を含みます。"),
                        PLAN,
                        null,
                        "/openapi.json",
                        true,
                        List.of()),
                new CatalogueEntry.DataService(
                        "transit-planner-graphql",
                        new Text("Trip planner, GraphQL", "経路検索（GraphQL）"),
                        new Text(
                                "OpenTripPlanner's GTFS schema: stops, routes, departures and trips.",
                                "OpenTripPlanner の GTFS スキーマ。停留所・路線・発車時刻・経路を問い合わせられます。"),
                        GRAPHQL,
                        URI.create("https://spec.graphql.org/October2021/"),
                        "/openapi.json",
                        true,
                        List.of()));
    }
}
