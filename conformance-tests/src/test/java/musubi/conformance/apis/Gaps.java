package musubi.conformance.apis;

import static musubi.conformance.apis.ApiDocument.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.conformance.apis.ApiDocument.Operation;

/** What an operation does not say, though a stranger has to know it. */
final class Gaps {

    /** Also within a part of the path: {@code /{year}.pdf}. */
    private static final Pattern IN_PATH = Pattern.compile("\\{[^}]+}");

    /** Of which a text can give no example. */
    private static final Set<String> BINARY = Set.of("application/zip", "application/x-protobuf");

    private Gaps() {}

    /** @param ids of the operations before, to which this one's is added */
    static Stream<String> of(ApiDocument api, Operation operation, Set<String> ids) {
        var found = new ArrayList<String>();
        named(operation, ids, found);
        parameters(operation, found);
        body(api, operation, found);
        answers(api, operation, found);
        errors(api, operation, found);
        scopes(api, operation, found);
        return found.stream();
    }

    private static void named(Operation operation, Set<String> ids, List<String> found) {
        if (operation.node().path("summary").asText().isBlank()) {
            found.add("no summary");
        }
        if (operation.node().path("tags").isEmpty()) {
            found.add("no tag");
        }
        var id = operation.node().path("operationId").asText();
        if (!id.matches("[a-z][A-Za-z]+") || !ids.add(id)) {
            found.add("no operationId of its own: '" + id + "'");
        }
    }

    private static void parameters(Operation operation, List<String> found) {
        each(operation.node().path("parameters")).forEach(it -> {
            var name = it.path("name").asText();
            if (it.path("description").asText().isBlank()) {
                found.add("parameter " + name + " has no description");
            }
            if (!it.has("example") && !it.path("schema").has("example")) {
                found.add("parameter " + name + " has no example");
            }
            var type = it.path("schema").path("type").asText();
            if (type.isEmpty() || type.equals("object")) {
                found.add("parameter " + name + " has no type");
            }
        });
        var named = each(operation.node().path("parameters"))
                .filter(it -> it.path("in").asText().equals("path"))
                .map(it -> "{" + it.path("name").asText() + "}")
                .toList();
        var inPath = IN_PATH.matcher(operation.path())
                .results()
                .map(MatchResult::group)
                .toList();
        if (!new HashSet<>(named).equals(new HashSet<>(inPath))) {
            found.add("path parameters " + named);
        }
    }

    private static void body(ApiDocument api, Operation operation, List<String> found) {
        operation.node().at("/requestBody/content").properties().forEach(it -> {
            typed(api, "request " + it.getKey(), it.getValue(), found);
            if (!BINARY.contains(it.getKey()) && !it.getValue().has("example")) {
                found.add("the request has no example");
            }
        });
    }

    private static void answers(ApiDocument api, Operation operation, List<String> found) {
        var good = operation.node().path("responses").properties().stream()
                .filter(it -> it.getKey().startsWith("2"))
                .toList();
        if (good.isEmpty()) {
            found.add("no answer where all goes well");
        }
        good.stream().filter(it -> !it.getKey().equals("204")).forEach(answer -> {
            var content = answer.getValue().path("content");
            if (content.isEmpty()) {
                found.add(answer.getKey() + " has no content");
            }
            content.properties().forEach(it -> {
                typed(api, answer.getKey() + " " + it.getKey(), it.getValue(), found);
                if (it.getKey().contains("*")) {
                    found.add(answer.getKey() + " names no media type");
                }
                if (it.getKey().endsWith("json") && !it.getValue().has("example")) {
                    found.add(answer.getKey() + " has no example");
                }
            });
        });
    }

    private static void errors(ApiDocument api, Operation operation, List<String> found) {
        var wanted = new TreeSet<>(List.of("400", "429"));
        if (!operation.isOpen()) {
            wanted.addAll(List.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            wanted.add("404");
        }
        if (operation.takesBody()) {
            wanted.addAll(List.of("413", "415"));
        }
        wanted.removeIf(it -> operation.node().path("responses").has(it));
        wanted.forEach(it -> found.add("no error " + it));
        operation.node().path("responses").properties().stream()
                .filter(it -> it.getKey().startsWith("4"))
                .forEach(error -> {
                    if (error.getValue().path("content").isEmpty()) {
                        found.add("error " + error.getKey() + " has no form");
                    }
                    error.getValue()
                            .path("content")
                            .properties()
                            .forEach(it -> typed(api, "error " + error.getKey(), it.getValue(), found));
                });
    }

    private static void scopes(ApiDocument api, Operation operation, List<String> found) {
        if (!operation.node().has("security")) {
            found.add("says nothing of tokens");
        }
        var known = api.root().at("/components/securitySchemes/client/flows/clientCredentials/scopes");
        each(operation.node().path("security"))
                .flatMap(it -> it.properties().stream())
                .flatMap(it -> each(it.getValue()))
                .filter(it -> known.path(it.asText()).asText().isBlank())
                .forEach(it -> found.add("nobody says what the scope " + it.asText() + " is"));
    }

    /** Each has a schema, and an example has no member that the schema does not know. */
    private static void typed(ApiDocument api, String what, JsonNode content, List<String> found) {
        var schema = api.resolved(content.path("schema"));
        if (schema.path("type").asText().isEmpty()
                && schema.path("properties").isEmpty()
                && forms(schema).findAny().isEmpty()) {
            found.add(what + " has no type");
        }
        unknown(api, schema, content.path("example"), found, what);
    }

    private static void unknown(ApiDocument api, JsonNode schema, JsonNode example, List<String> found, String at) {
        var type = api.resolved(schema);
        if (example.isArray()) {
            each(example).forEach(it -> unknown(api, type.path("items"), it, found, at + "[]"));
        } else if (example.isObject() && !type.has("additionalProperties")) {
            example.properties().forEach(it -> {
                var member = member(api, type, it.getKey());
                if (member.isMissingNode()) {
                    found.add(at + ": the example has '" + it.getKey() + "', which its schema does not know");
                } else {
                    unknown(api, member, it.getValue(), found, at + "/" + it.getKey());
                }
            });
        }
    }

    /** Of several forms, of which an object has one, that of the first that knows it. */
    private static JsonNode member(ApiDocument api, JsonNode type, String name) {
        return Stream.concat(Stream.of(type), forms(type).map(api::resolved))
                .map(it -> it.path("properties").path(name))
                .filter(it -> !it.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Stream<JsonNode> forms(JsonNode type) {
        return Stream.concat(each(type.path("oneOf")), each(type.path("anyOf")));
    }
}
