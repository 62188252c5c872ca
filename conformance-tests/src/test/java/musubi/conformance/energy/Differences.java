package musubi.conformance.energy;

import static musubi.conformance.energy.Description.asMap;
import static musubi.conformance.energy.Description.list;
import static musubi.conformance.energy.Description.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import musubi.conformance.energy.Description.Operation;
import org.jspecify.annotations.Nullable;

/** In what a contract of ours differs from an official description; each is one line. */
final class Differences {

    private static final List<String> FACTS = List.of(
            "type",
            "format",
            "pattern",
            "enum",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "nullable",
            "default");

    private final Description official;
    private final Description ours;
    private final List<String> found = new ArrayList<>();

    private Differences(Description official, Description ours) {
        this.official = official;
        this.ours = ours;
    }

    static List<String> between(Description official, Description ours) {
        var differences = new Differences(official, ours);
        differences.operations();
        official.schemas().forEach(differences::schema);
        return differences.found;
    }

    private void operations() {
        var theirs = byName(official);
        var mine = byName(ours);
        names("operations", theirs.keySet(), mine.keySet());
        theirs.forEach((name, it) -> {
            if (mine.get(name) instanceof Operation own) {
                operation(it, own);
            }
        });
    }

    private void operation(Operation theirs, Operation mine) {
        if (!theirs.id().equals(mine.id())) {
            found.add(theirs + ": operationId " + mine.id());
        }
        var statuses = new TreeSet<>(map(mine.node(), "responses").keySet());
        names(theirs + " statuses", map(theirs.node(), "responses").keySet(), statuses);
        names(theirs + " scopes", scopes(theirs), scopes(mine));
        var asked = parameters(official, theirs);
        var own = parameters(ours, mine);
        names(theirs + " parameters", asked.keySet(), own.keySet());
        asked.forEach((name, it) -> {
            if (own.get(name) instanceof Map<?, ?> schema) {
                compare(theirs + " ?" + name, it, asMap(schema));
            }
        });
        map(theirs.node(), "responses").forEach((status, answer) -> {
            var mineOfStatus = map(mine.node(), "responses").get(status);
            if (mineOfStatus != null) {
                sameShape(theirs + " " + status, official.content(asMap(answer)), ours.content(asMap(mineOfStatus)));
            }
        });
        sameShape(
                theirs + " request",
                official.content(map(theirs.node(), "requestBody")),
                ours.content(map(mine.node(), "requestBody")));
    }

    /** By the name of the schema, which is compared by itself. */
    private void sameShape(String at, @Nullable Map<String, Object> theirs, @Nullable Map<String, Object> mine) {
        if (!Objects.equals(name(theirs), name(mine))) {
            found.add(at + ": " + name(theirs) + " is " + name(mine));
        }
    }

    private static @Nullable String name(@Nullable Map<String, Object> schema) {
        return schema == null
                ? null
                : schema.get("$ref") instanceof String at
                        ? at
                        : "list of " + map(schema, "items").get("$ref");
    }

    private void schema(String name) {
        if (ours.schemas().contains(name)) {
            compare(name, official.schema(name), ours.schema(name));
        } else {
            found.add("schemas -" + name);
        }
    }

    private void compare(String at, Map<String, Object> one, Map<String, Object> other) {
        var theirs = official.resolved(one);
        var mine = ours.resolved(other);
        for (var fact : FACTS) {
            if (!Objects.equals(theirs.get(fact), mine.get(fact))) {
                found.add(at + " " + fact + ": " + theirs.get(fact) + " is " + mine.get(fact));
            }
        }
        names(at + " required", Set.copyOf(list(theirs, "required")), Set.copyOf(list(mine, "required")));
        var properties = map(theirs, "properties");
        var own = map(mine, "properties");
        names(at, properties.keySet(), own.keySet());
        properties.forEach((name, it) -> {
            if (own.containsKey(name)) {
                compare(at + "/" + name, asMap(it), asMap(own.get(name)));
            }
        });
        if (theirs.containsKey("items")) {
            compare(at + "[]", map(theirs, "items"), map(mine, "items"));
        }
        for (var choice : List.of("oneOf", "anyOf")) {
            names(at + " " + choice, Set.copyOf(list(theirs, choice)), Set.copyOf(list(mine, choice)));
        }
    }

    private void names(String at, Set<?> theirs, Set<?> mine) {
        theirs.stream()
                .filter(it -> !mine.contains(it))
                .map(Object::toString)
                .sorted()
                .forEach(it -> found.add(at + " -" + it));
        mine.stream()
                .filter(it -> !theirs.contains(it))
                .map(Object::toString)
                .sorted()
                .forEach(it -> found.add(at + " +" + it));
    }

    private static Map<String, Operation> byName(Description description) {
        var operations = new LinkedHashMap<String, Operation>();
        description.operations().forEach(it -> operations.put(it.toString(), it));
        return operations;
    }

    private static Map<String, Map<String, Object>> parameters(Description description, Operation operation) {
        var parameters = new LinkedHashMap<String, Map<String, Object>>();
        for (var each : list(operation.node(), "parameters")) {
            var parameter = description.resolved(asMap(each));
            parameters.put(
                    parameter.get("in") + " " + parameter.get("name")
                            + (parameter.get("required") == Boolean.TRUE ? "!" : ""),
                    map(parameter, "schema"));
        }
        return parameters;
    }

    private static Set<Object> scopes(Operation operation) {
        var scopes = new TreeSet<Object>();
        for (var each : list(operation.node(), "security")) {
            scopes.addAll(list(asMap(each), "oAuth2ClientCredentials"));
        }
        return scopes;
    }
}
