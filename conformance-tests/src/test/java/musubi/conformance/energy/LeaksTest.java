package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Three VENs, the second a sibling of the first (another client of the same partner): each way of reading, for each kind of object,
 * shows to each what is its own and nothing else.
 */
@Claim(
        value =
                "By list, id, filter and webhook a VEN sees what its own targets and those of its resources give, its own objects, and"
                        + " nothing of others, not even a target's name; two clients of one partner are strangers",
        standard = "OpenADR 3.1.0",
        clause = "Definition, Object Privacy",
        deviation =
                "A VEN without targets sees what has none (3.1.1, User Guide §8.13); strict-targets demands targets as 3.1.0 does")
class LeaksTest extends EnergyCity {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Endpoint first = Endpoint.open();
    private final Endpoint second = Endpoint.open();
    private final Endpoint third = Endpoint.open();
    private final String north = Partners.fresh("north");
    private final String south = Partners.fresh("south");

    private Vtn one = anybody();
    private Vtn sibling = anybody();
    private Vtn stranger = anybody();

    @BeforeEach
    void registerThreeVens() {
        one = ven();
        sibling = sibling(one);
        stranger = ven();
        enrol(one, north);
        var ofSibling = enrol(sibling);
        logic().made("/resources", Samples.resource("meter", ofSibling, south));
        enrol(stranger);
    }

    @AfterEach
    void closeTheEndpoints() {
        Stream.of(first, second, third).forEach(Endpoint::close);
    }

    static Stream<Arguments> targeted() {
        return Stream.of(Kind.PROGRAM, Kind.EVENT)
                .flatMap(kind -> Stream.of("list", "id", "filter", "webhook").map(way -> Arguments.of(kind, way)));
    }

    static Stream<Arguments> owned() {
        return Stream.of(Kind.REPORT, Kind.SUBSCRIPTION, Kind.VEN, Kind.RESOURCE)
                .flatMap(kind -> Stream.of("list", "id", "filter", "webhook").map(way -> Arguments.of(kind, way)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("targeted")
    void whatHasTargetsIsSeenByThoseWhoShareOne(Kind kind, String way) {
        listen(kind);
        var ofNorth = made(kind, north);
        var ofBoth = made(kind, south, north);
        var ofSouth = made(kind, south);
        var ofNobody = made(kind, Partners.fresh("nobody"));
        var open = made(kind);

        var all = List.of(ofNorth, ofBoth, ofSouth, ofNobody, open);
        var filtering = way.equals("filter");
        assertThat(seen(kind, way, one, first, all))
                .containsExactlyInAnyOrderElementsOf(
                        filtering ? List.of(ofNorth, ofBoth) : List.of(ofNorth, ofBoth, open));
        assertThat(seen(kind, way, sibling, second, all))
                .containsExactlyInAnyOrderElementsOf(
                        filtering ? List.of(ofBoth, ofSouth) : List.of(ofBoth, ofSouth, open));
        assertThat(seen(kind, way, stranger, third, all))
                .containsExactlyInAnyOrderElementsOf(filtering ? List.of() : List.of(open));
        noWordOf(south, first, one, kind);
        noWordOf(north, second, sibling, kind);
        noWordOf(north, third, stranger, kind);
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("owned")
    void whatIsAClientsOwnIsSeenByItAlone(Kind kind, String way) {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        var event = logic().made("/events", Samples.event(program)).path("id").asText();
        var known =
                Stream.of(one, sibling, stranger).map(it -> it.ids(kind.path())).toList();
        listen(kind);
        var mine = own(kind, one, event, first);
        var siblings = own(kind, sibling, event, second);

        var all = List.of(mine, siblings);
        assertThat(seen(kind, way, one, first, all)).containsExactly(mine);
        assertThat(seen(kind, way, sibling, second, all)).containsExactly(siblings);
        assertThat(seen(kind, way, stranger, third, all)).isEmpty();
        assertThat(known).allMatch(it -> !it.contains(mine) || kind == Kind.VEN);
        problem(stranger.delete(kind.path() + "/" + mine), 404);
        problem(sibling.delete(kind.path() + "/" + mine), 404);
        assertThat(logic().get(kind.path() + "/" + mine).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLosesATargetSeesNoMore() {
        var id = made(Kind.EVENT, north);
        var ven = one.ids("/vens").getFirst();
        assertThat(one.get("/events/" + id).statusCode()).isEqualTo(200);

        good(logic().put("/vens/" + ven, Samples.ven(Partners.fresh("name"), one.client(), south)), 200);

        problem(one.get("/events/" + id), 404);
        assertThat(one.everything("/events")).doesNotContain(id);
    }

    @Test
    void whoLosesAResourceLosesItsTargets() {
        var id = made(Kind.EVENT, south);
        var resource = sibling.ids("/resources").getFirst();
        assertThat(sibling.everything("/events")).contains(id);

        good(sibling.delete("/resources/" + resource), 200);

        assertThat(sibling.everything("/events")).doesNotContain(id);
        problem(sibling.get("/events/" + id), 404);
    }

    @Test
    void anEventThatIsMovedToOthersIsGoneForThoseBefore() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        var id = logic().made("/events", Samples.event(program, north))
                .path("id")
                .asText();

        good(logic().put("/events/" + id, Samples.event(program, south)), 200);

        problem(one.get("/events/" + id), 404);
        assertThat(one.ids("/events?programID=" + program)).isEmpty();
        assertThat(sibling.ids("/events?programID=" + program)).containsExactly(id);
    }

    @Test
    void pagesCountWhatIsSeenAlone() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        logic().made("/events", Samples.event(program, south));
        var older = logic().made("/events", Samples.event(program, north))
                .path("id")
                .asText();
        logic().made("/events", Samples.event(program, south));
        var newer = logic().made("/events", Samples.event(program, north))
                .path("id")
                .asText();

        assertThat(one.ids("/events?programID=" + program + "&limit=1")).containsExactly(newer);
        assertThat(one.ids("/events?programID=" + program + "&skip=1&limit=1")).containsExactly(older);
        assertThat(one.ids("/events?programID=" + program + "&skip=2")).isEmpty();
    }

    @Test
    void aHiddenProgramIsNotShownByItsEvent() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program"), south))
                .path("id")
                .asText();
        var event = logic().made("/events", Samples.event(program, north))
                .path("id")
                .asText();

        assertThat(one.read("/events/" + event).path("programID").asText()).isEqualTo(program);
        problem(one.get("/programs/" + program), 404);
    }

    @Test
    void aVenThatIsUnknownYetSeesWhatIsForEverybody() {
        var unknown = ven();
        var open = made(Kind.PROGRAM);
        var closed = made(Kind.PROGRAM, north);

        assertThat(unknown.get("/programs/" + open).statusCode()).isEqualTo(200);
        problem(unknown.get("/programs/" + closed), 404);
        assertThat(unknown.ids("/programs?targets=" + north)).isEmpty();
    }

    private void listen(Kind kind) {
        Stream.of(one, sibling, stranger)
                .forEach(it -> it.made(
                        "/subscriptions",
                        Samples.subscription("leaks", endpoint(it).address(), kind.name(), "CREATE UPDATE")));
    }

    private Endpoint endpoint(Vtn of) {
        return of == one ? first : of == sibling ? second : third;
    }

    private String made(Kind kind, String... targets) {
        var body = kind == Kind.PROGRAM
                ? Samples.program(Partners.fresh("program"), targets)
                : Samples.event(
                        logic().made("/programs", Samples.program(Partners.fresh("program")))
                                .path("id")
                                .asText(),
                        targets);
        return logic().made(kind.path(), body).path("id").asText();
    }

    /** An object of the VEN's own; its ven, which it has, is changed. */
    private String own(Kind kind, Vtn ven, String event, Endpoint endpoint) {
        var name = Partners.fresh("own");
        if (kind == Kind.VEN) {
            return good(ven.put("/vens/" + ven.ids("/vens").getFirst(), Samples.ownVen(name)), 200)
                    .path("id")
                    .asText();
        }
        var body =
                switch (kind) {
                    case REPORT -> Samples.report(event, name);
                    case SUBSCRIPTION -> Samples.subscription(name, endpoint.address(), "PROGRAM", "DELETE");
                    default -> "{\"resourceName\":\"%s\"}".formatted(name);
                };
        return ven.made(kind.path(), body).path("id").asText();
    }

    /** Which of these the VEN sees in this way. */
    private List<String> seen(Kind kind, String way, Vtn ven, Endpoint endpoint, List<String> all) {
        return switch (way) {
            case "list" ->
                ven.everything(kind.path()).stream().filter(all::contains).toList();
            case "id" ->
                all.stream()
                        .filter(it -> ven.get(kind.path() + "/" + it).statusCode() == 200)
                        .toList();
            case "filter" ->
                ven.ids(kind.path() + filter(kind)).stream()
                        .filter(all::contains)
                        .toList();
            default -> heard(kind, endpoint, all);
        };
    }

    private String filter(Kind kind) {
        return switch (kind) {
            case PROGRAM, EVENT, RESOURCE, VEN ->
                kind == Kind.PROGRAM || kind == Kind.EVENT ? "?targets=" + north + "&targets=" + south : "?limit=50";
            case REPORT -> "?limit=50&skip=0";
            case SUBSCRIPTION -> "?objects=PROGRAM&objects=EVENT";
        };
    }

    /** What comes last to everybody says that nothing else is on its way. */
    private List<String> heard(Kind kind, Endpoint endpoint, List<String> all) {
        var ven = endpoint == first ? one : endpoint == second ? sibling : stranger;
        var last = kind == Kind.PROGRAM || kind == Kind.EVENT ? made(kind) : own(kind, ven, openEvent(), endpoint);
        await().atMost(PATIENCE).until(() -> endpoint.told().stream()
                .anyMatch(it -> it.body().at("/object/id").asText().equals(last)));
        return endpoint.told().stream()
                .map(it -> it.body().at("/object/id").asText())
                .filter(all::contains)
                .distinct()
                .toList();
    }

    private String openEvent() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        return logic().made("/events", Samples.event(program)).path("id").asText();
    }

    private static void noWordOf(String target, Endpoint endpoint, Vtn ven, Kind kind) {
        assertThat(endpoint.told()).noneMatch(it -> it.body().toString().contains(target));
        assertThat(Vtn.text(ven.get(kind.path()))).doesNotContain(target);
    }
}
