package musubi.conformance.energy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Bodies as clients write them. */
final class Samples {

    private Samples() {}

    static String program(String name, String... targets) {
        return "{\"programName\":\"%s\"%s}".formatted(name, targets(targets));
    }

    static String event(String program, String... targets) {
        return """
                {"programID":"%s","intervalPeriod":{"start":"2036-12-01T00:00:00+09:00","duration":"PT30M"},
                 "intervals":[{"id":0,"payloads":[{"type":"PRICE","values":[12.5]}]}]%s}""".formatted(program, targets(targets));
    }

    /** An event whose one interval lasts as it is said. */
    static String event(String program, String start, String duration) {
        return """
                {"programID":"%s","intervalPeriod":{"start":"%s","duration":"%s"},
                 "intervals":[{"id":0,"payloads":[{"type":"SIMPLE","values":[1]}]}]}""".formatted(program, start, duration);
    }

    static String report(String event, String clientName) {
        return """
                {"eventID":"%s","clientName":"%s","resources":[{"resourceName":"meter",
                 "intervals":[{"id":0,"payloads":[{"type":"USAGE","values":[3.25]}]}]}]}""".formatted(event, clientName);
    }

    static String subscription(
            String clientName, String address, String objects, String operations, String... targets) {
        return """
                {"clientName":"%s","objectOperations":[{"objects":[%s],"operations":[%s],"callbackUrl":"%s"}]%s}""".formatted(clientName, words(objects), words(operations), address, targets(targets));
    }

    static String ven(String name, String client, String... targets) {
        return "{\"objectType\":\"BL_VEN_REQUEST\",\"clientID\":\"%s\",\"venName\":\"%s\"%s}"
                .formatted(client, name, targets(targets));
    }

    static String resource(String name, String ven, String... targets) {
        return "{\"objectType\":\"BL_RESOURCE_REQUEST\",\"resourceName\":\"%s\",\"venID\":\"%s\"%s}"
                .formatted(name, ven, targets(targets));
    }

    static String ownVen(String name) {
        return "{\"objectType\":\"VEN_VEN_REQUEST\",\"venName\":\"%s\"}".formatted(name);
    }

    static String ownResource(String name, String ven) {
        return "{\"objectType\":\"VEN_RESOURCE_REQUEST\",\"resourceName\":\"%s\",\"venID\":\"%s\"}"
                .formatted(name, ven);
    }

    private static String targets(String... targets) {
        return targets.length == 0
                ? ""
                : Arrays.stream(targets)
                        .map(it -> "\"" + it + "\"")
                        .collect(Collectors.joining(",", ",\"targets\":[", "]"));
    }

    private static String words(String words) {
        return Arrays.stream(words.split(" ")).map(it -> "\"" + it + "\"").collect(Collectors.joining(","));
    }
}
