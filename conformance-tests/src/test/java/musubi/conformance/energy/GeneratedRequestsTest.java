package musubi.conformance.energy;

import static musubi.conformance.energy.Description.asMap;
import static musubi.conformance.energy.Description.list;
import static musubi.conformance.energy.Description.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import musubi.conformance.energy.Description.Operation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that are made of the contract by chance, right ones and wrong ones. The seed is printed; {@code -Dmusubi.fuzz.seed=} tries
 * another, {@code -Dmusubi.fuzz.requests=} sends more.
 */
class GeneratedRequestsTest extends EnergyCity {

    private static final Logger LOG = LoggerFactory.getLogger(GeneratedRequestsTest.class);
    private static final long SEED = Long.getLong("musubi.fuzz.seed", 20_261_127);
    private static final int REQUESTS = Integer.getInteger("musubi.fuzz.requests", 500);
    private static final int MOST_SHOWN = 15;

    /** What the hub itself may answer at any time, or never does here. */
    private static final Set<String> NOT_NOW = Set.of("413", "415", "429", "500", "501");

    /** Ids that lead somewhere, by the name under which others say them. */
    private final Map<String, List<String>> ids = new HashMap<>();

    @Test
    @Claim(
            value =
                    "Requests generated from the contract, right and wrong, as business logic and as a VEN, get statuses and bodies"
                            + " that the contract names, and 400 where they break it",
            standard = "OpenADR 3.1.0")
    void everyAnswerIsOneOfTheContract() throws Exception {
        var contract = OfficialDescriptionTest.ours();
        var logic = logic();
        var ven = ven();
        ids.put("clientID", new ArrayList<>(List.of(ven.client())));
        var bodies = new GeneratedBodies(contract, SEED, this::known);
        var operations = contract.operations()
                .filter(it -> !it.path().startsWith("/auth/token"))
                .toList();
        var wrong = new ArrayList<String>();
        var statuses = new TreeMap<String, Integer>();
        LOG.info("Seed {}", SEED);
        for (var number = 0; number < REQUESTS && wrong.size() < MOST_SHOWN; number++) {
            var asLogic = bodies.random().nextInt(3) > 0;
            var request = request(contract, bodies.of(operations), bodies, asLogic);
            var answer = send(asLogic ? logic : ven, request);
            statuses.merge((asLogic ? "BL " : "VEN ") + answer.statusCode(), 1, Integer::sum);
            faults(contract, request, answer)
                    .forEach(it -> wrong.add((asLogic ? "BL " : "VEN ") + request + "\n  " + answer.statusCode() + " "
                            + Vtn.text(answer) + "\n  " + it));
            remember(request.operation(), answer);
        }
        LOG.info("Answers: {}", statuses);

        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(statuses)
                .containsKeys("BL 200", "BL 201", "BL 400", "BL 404", "BL 409", "VEN 200", "VEN 400", "VEN 403");
    }

    /**
     * @param ofOne whether it is about one object, which may not be there, or not for these eyes
     * @param broken what of it breaks the contract
     */
    private record Request(
            Operation operation, String path, @Nullable JsonNode body, boolean ofOne, List<String> broken) {

        @Override
        public String toString() {
            return operation.method() + " " + path + " " + (body == null ? "" : body) + " " + broken;
        }
    }

    private Request request(Description contract, Operation operation, GeneratedBodies bodies, boolean asLogic) {
        var broken = new ArrayList<String>();
        var path = operation.path();
        var query = new ArrayList<String>();
        var ofOne = false;
        for (var each : list(operation.node(), "parameters")) {
            var parameter = asMap(each);
            var name = (String) parameter.getOrDefault("name", "");
            if ("path".equals(parameter.get("in"))) {
                var known = bodies.once(5) ? null : known(bodies, name);
                ofOne = true;
                path = path.replace(
                        "{" + name + "}",
                        known == null ? "nobody-s-" + bodies.random().nextInt(9) : known);
            } else if (bodies.once(3)) {
                var schema = map(parameter, "schema");
                var value = bodies.once(4) ? bodies.of(List.of("", "-1", "51", "x y", "7")) : bodies.valid(schema);
                query(contract, name, schema, value, query, broken);
            }
        }
        var body = body(contract, operation, bodies, asLogic, broken);
        return new Request(
                operation, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), body, ofOne, broken);
    }

    /** Each value by itself, as a query says lists. */
    private static void query(
            Description contract,
            String name,
            Map<String, Object> schema,
            @Nullable Object value,
            List<String> query,
            List<String> broken) {
        var isList = "array".equals(schema.get("type"));
        var one = isList ? map(schema, "items") : schema;
        for (var each : value instanceof List<?> many ? many : List.of(String.valueOf(value))) {
            query.add(name + "=" + URLEncoder.encode(String.valueOf(each), StandardCharsets.UTF_8));
            ContractSchema.of(contract, one)
                    .faults(Examples.json(typed(String.valueOf(each), (String) one.getOrDefault("type", "string"))))
                    .forEach(it -> broken.add("?" + name + it));
        }
    }

    private static Object typed(String text, String type) {
        return switch (type) {
            case "integer" -> text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
            case "boolean" -> Set.of("true", "false").contains(text) ? (Object) Boolean.valueOf(text) : text;
            default -> text;
        };
    }

    private @Nullable JsonNode body(
            Description contract, Operation operation, GeneratedBodies bodies, boolean asLogic, List<String> broken) {
        var schema = contract.content(map(operation.node(), "requestBody"));
        if (schema == null) {
            return null;
        }
        var right = bodies.valid(schema);
        var body = Examples.json(bodies.once(2) ? right : bodies.twisted(right));
        ContractSchema.of(contract, schema)
                .faults(asUnderstood(body, operation.path(), asLogic))
                .filter(it -> !it.endsWith(ContractSchema.UNKNOWN)) // which a VTN ignores
                .forEach(broken::add);
        return body;
    }

    /** What clients leave out of vens and resources is known otherwise. */
    private static JsonNode asUnderstood(JsonNode body, String path, boolean asLogic) {
        var kind = path.startsWith("/vens") ? "VEN" : path.startsWith("/resources") ? "RESOURCE" : "";
        if (kind.isEmpty() || !(body.deepCopy() instanceof ObjectNode copy)) {
            return body;
        }
        var type = copy.path("objectType");
        if (type.isMissingNode()
                || type.isNull()
                || type.asText().equals("VEN")
                || type.asText().equals(kind)) {
            copy.put("objectType", (asLogic ? "BL_" : "VEN_") + kind + "_REQUEST");
        }
        if (kind.equals("RESOURCE")) {
            for (var name : List.of("clientID", "venID")) {
                if (!copy.hasNonNull(name)) {
                    copy.put(name, "known");
                }
            }
        }
        return copy;
    }

    private static HttpResponse<byte[]> send(Vtn client, Request request) {
        var body = request.body();
        return client.send(
                request.operation().method().toUpperCase(Locale.ROOT),
                request.path(),
                body == null ? "" : Vtn.JSON,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    }

    private static List<String> faults(Description contract, Request request, HttpResponse<byte[]> answer) {
        var faults = new ArrayList<String>();
        var status = Integer.toString(answer.statusCode());
        var named = map(request.operation().node(), "responses");
        if (!named.containsKey(status) || NOT_NOW.contains(status)) {
            faults.add("no answer of this operation");
            return faults;
        }
        if (!request.broken().isEmpty()
                && !Set.of("400", "403").contains(status)
                && !(status.equals("404") && request.ofOne())) {
            faults.add("taken, though it breaks the contract");
        }
        if (request.broken().isEmpty() && status.equals("400") && !isOfTheMatter(request, answer)) {
            faults.add("refused, though it is right");
        }
        var schema = contract.content(asMap(named.get(status)));
        if (schema != null) {
            ContractSchema.of(contract, schema)
                    .faults(Examples.read(answer.body()))
                    .forEach(faults::add);
        }
        return faults;
    }

    /** Addresses do not answer here, and a resource is of no other client than its ven is. */
    private static boolean isOfTheMatter(Request request, HttpResponse<byte[]> answer) {
        return request.path().startsWith("/subscriptions") || Vtn.text(answer).contains("client-of-another-ven");
    }

    private void remember(Operation operation, HttpResponse<byte[]> answer) {
        if (operation.method().equals("post") && answer.statusCode() == 201) {
            var name = operation.path().substring(1, operation.path().length() - 1) + "ID";
            ids.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(Examples.read(answer.body()).path("id").asText());
        }
        if (operation.method().equals("delete") && answer.statusCode() == 200) {
            var deleted = Examples.read(answer.body()).path("id").asText();
            ids.values().forEach(it -> it.remove(deleted));
        }
    }

    private @Nullable String known(GeneratedBodies bodies, String name) {
        var of = ids.get(name);
        return of == null || of.isEmpty() ? null : bodies.of(of);
    }

    private @Nullable Object known(String name) {
        return switch (name) {
            case "programID", "eventID", "venID" -> {
                var of = ids.getOrDefault(name, List.of());
                yield of.isEmpty() ? null : of.get(of.size() - 1);
            }
            case "clientID" ->
                ids.containsKey("venID")
                        ? Partners.fresh("client")
                        : ids.getOrDefault(name, List.of()).getFirst();
            case "programName", "venName", "resourceName" -> Partners.fresh("名");
            default -> null;
        };
    }
}
