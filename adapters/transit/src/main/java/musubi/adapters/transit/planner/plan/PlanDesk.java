package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.planner.NotAnswered;
import musubi.adapters.transit.query.BadParameter;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.springframework.stereotype.Component;

/** Trips for pages: asked with the parameters of {@code GET /transit/plan}, answered as that door writes them. */
@Component
public final class PlanDesk {

    private final PlanParameters parameters;
    private final PlanSearch search;
    private final Gate gate;
    private final ObjectMapper json;

    PlanDesk(PlanParameters parameters, PlanSearch search, Gate gate, ObjectMapper json) {
        this.parameters = parameters;
        this.search = search;
        this.gate = gate;
        this.json = json;
    }

    /** What came of a question. */
    public sealed interface Said {

        /** @param plan as {@code /openapi.json} describes it */
        record Found(JsonNode plan) implements Said {}

        /** @param text what is wrong, or why there is no answer now */
        record Refused(Text text) implements Said {}
    }

    public Said plan(Map<String, String> query, Locale language, Party reader) {
        var grant = Reader.grant(gate, reader);
        try {
            return new Said.Found(json.valueToTree(search.plan(parameters.read(query, language), grant)));
        } catch (BadParameter bad) {
            return new Said.Refused(bad.remedy());
        } catch (NotAnswered refusal) {
            return new Said.Refused(Refusal.of(refusal.reason()).text());
        }
    }

    /** By what one can ask to go. */
    public List<String> modes() {
        return Modes.names();
    }
}
