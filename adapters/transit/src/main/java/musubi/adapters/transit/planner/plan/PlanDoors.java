package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.TransitAdapter;
import musubi.hub.adapter.Door;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Both doors are open: timetables are published as open data. The hub holds every caller to a rate. */
final class PlanDoors implements TransitAdapter.Part {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PLAN = "/transit/plan";
    private static final String GRAPHQL = "/otp/gtfs/v1";

    @Override
    public List<Door> doors() {
        return List.of(
                new Door(
                        PLAN,
                        List.of(Door.Rule.open("*", PLAN)),
                        (request, response, status, title) -> write(
                                response,
                                status,
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                problem(status, title, request.getRequestURI())),
                        false),
                new Door(
                        GRAPHQL,
                        List.of(Door.Rule.open("*", GRAPHQL), Door.Rule.open("*", GRAPHQL + "/")),
                        (_, response, status, title) -> write(
                                response,
                                status,
                                MediaType.APPLICATION_JSON_VALUE,
                                GraphQlErrors.body("refused", title)),
                        false));
    }

    private static Map<String, Object> problem(int status, String title, String instance) {
        return Map.of(
                "type", "about:blank",
                "title", HttpStatus.valueOf(status).getReasonPhrase(),
                "status", status,
                "detail", title,
                "instance", instance);
    }

    private static void write(HttpServletResponse response, int status, String type, Map<String, Object> body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding("UTF-8");
        JSON.writeValue(response.getOutputStream(), body);
    }
}
