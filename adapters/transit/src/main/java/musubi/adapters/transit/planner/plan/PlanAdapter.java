package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import org.springframework.http.MediaType;

/** Both doors are open: timetables are published as open data. The hub holds every caller to a rate. */
final class PlanAdapter implements Adapter {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    static final String PLAN = "/transit/plan";
    private static final String GRAPHQL = "/otp/gtfs/v1";

    @Override
    public List<Door> doors() {
        return List.of(
                new Door(PLAN, List.of(Door.Rule.open("*", PLAN)), new ProblemWriter(), false),
                new Door(
                        GRAPHQL,
                        List.of(Door.Rule.open("*", GRAPHQL), Door.Rule.open("*", GRAPHQL + "/")),
                        (_, response, status, text) ->
                                write(response, status, GraphQlErrors.body("refused", text.en())),
                        false));
    }

    private static void write(HttpServletResponse response, int status, Map<String, Object> body) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        JSON.writeValue(response.getOutputStream(), body);
    }
}
