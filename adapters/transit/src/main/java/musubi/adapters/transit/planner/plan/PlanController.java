package musubi.adapters.transit.planner.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import musubi.hub.adapter.Refuses;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trips for apps: {@code GET /transit/plan?from=36.5461,140.6289&to=stop:hitachi-transit:hitachi&time=2026-11-24T08:00}. */
@RestController
class PlanController {

    private final PlanParameters parameters;
    private final PlanSearch search;
    private final Gate gate;

    PlanController(PlanParameters parameters, PlanSearch search, Gate gate) {
        this.parameters = parameters;
        this.search = search;
        this.gate = gate;
    }

    /** A well-formed question is answered with 200, also when there is no way: then with the reasons. */
    @GetMapping("/transit/plan")
    @Tag(name = "trips", description = "From one place to another")
    @Refuses({503, 504})
    @Operation(operationId = "planTrip", summary = "Trips from one place to another, by what runs and on foot")
    ResponseEntity<Plan> plan(
            @RequestParam Map<String, String> query, Locale accepted, @AuthenticationPrincipal @Nullable Party party) {
        var grant = Reader.grant(gate, party);
        var request = parameters.read(query, accepted);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, request.language().toLanguageTag())
                .body(search.plan(request, grant));
    }
}
