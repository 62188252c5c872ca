package musubi.adapters.energy.openadr;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.contract.DoorContract;
import musubi.hub.adapter.Door;

/** Where the door stands, and which scope each path needs (openadr3.yaml, {@code security}). */
final class ObjectPaths {

    static final String BASE = DoorContract.BASE;
    static final String LIST = BASE + "/{noun:programs|events|reports|subscriptions|vens|resources}";
    static final String ONE = LIST + "/{id}";
    static final String TOPICS = BASE + "/notifiers/mqtt/topics";

    static final String CONTRACT = BASE + "/openapi.yaml";

    private ObjectPaths() {}

    static Noun noun(String path) {
        return Noun.at(path).orElseThrow();
    }

    /** Where a message came in, for the journal. */
    static URI source(String path) {
        return URI.create("https:" + path);
    }

    /** What only reads business logic may, a VEN is refused; what anybody may who has a token, is open to every token. */
    static List<Door.Rule> rules() {
        return Stream.of(
                        Stream.of(Noun.values()).flatMap(ObjectPaths::of),
                        Stream.of(
                                Door.Rule.open("GET", BASE + "/auth/server"),
                                Door.Rule.open("GET", CONTRACT),
                                Door.Rule.token("*", BASE),
                                Door.Rule.token("*", BASE + "/**")))
                .flatMap(it -> it)
                .toList();
    }

    /** As a subscription is read. */
    static List<Door.Rule> ofEndpoints() {
        var reading = Noun.SUBSCRIPTION.readScopes().toArray(String[]::new);
        return List.of(
                Door.Rule.scoped("GET", EndpointController.PREFIX, reading),
                Door.Rule.scoped("GET", EndpointController.PREFIX + "/*", reading));
    }

    private static Stream<Door.Rule> of(Noun noun) {
        var reading = noun.readScopes().toArray(String[]::new);
        var writing = noun.writeScopes().toArray(String[]::new);
        var list = BASE + "/" + noun.path();
        var one = list + "/*";
        var deleting = noun != Noun.REPORT
                ? writing
                : Stream.concat(noun.writeScopes().stream(), Stream.of("write_programs", "write_events"))
                        .toArray(String[]::new);
        return Stream.of(
                Door.Rule.scoped("GET", list, reading),
                Door.Rule.scoped("HEAD", list, reading),
                Door.Rule.scoped("POST", list, writing),
                Door.Rule.scoped("GET", one, reading),
                Door.Rule.scoped("HEAD", one, reading),
                Door.Rule.scoped("PUT", one, writing),
                Door.Rule.scoped("DELETE", one, deleting));
    }
}
