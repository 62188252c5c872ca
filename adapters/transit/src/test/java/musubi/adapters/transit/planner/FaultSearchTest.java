package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;

/** Who is to blame for a build that fails, with a builder that fails as it is told. */
class FaultSearchTest {

    private static final Text REASON = new Text("it breaks", "壊れます");

    private final List<GraphInputs> builds = new ArrayList<>();
    private final List<Graph> handedOn = new ArrayList<>();

    @Test
    void theOneThatBreaksIsFoundAmongManyAndTheOthersGetAGraph() {
        var wanted =
                IntStream.rangeClosed(1, 16).mapToObj(it -> feed("op" + it, it)).toList();

        var verdict = search(wanted, List.of(), breaksWith(wanted.get(4)));

        assertThat(blamed(verdict)).containsExactly(wanted.get(4));
        assertThat(handedOn.getLast().inputs().feeds())
                .isEqualTo(wanted.stream().filter(it -> it.version() != 5).toList());
        assertThat(builds).doesNotHaveDuplicates().hasSizeLessThan(12);
    }

    @Test
    void severalThatBreakAreFoundAtOnce() {
        var wanted =
                IntStream.rangeClosed(1, 8).mapToObj(it -> feed("op" + it, it)).toList();

        var verdict = search(wanted, List.of(wanted.get(0)), breaksWith(wanted.get(3), wanted.get(7)));

        assertThat(blamed(verdict)).containsExactlyInAnyOrder(wanted.get(3), wanted.get(7));
        assertThat(handedOn.getLast().inputs().feeds()).hasSize(6);
    }

    @Test
    void whatIsLiveAndHasNotChangedIsNoSuspect() {
        var live = feed("old", 1);
        var fresh = feed("new", 2);

        var verdict = search(List.of(live, fresh), List.of(live), inputs -> inputs.contains(fresh));

        assertThat(blamed(verdict)).containsExactly(fresh);
        assertThat(builds).allSatisfy(it -> assertThat(it.feeds()).contains(live));
    }

    @Test
    void anOperatorWhoseNewVersionBreaksKeepsTheLiveOne() {
        var before = feed("op", 1);
        var broken = feed("op", 3);
        var innocent = feed("other", 2);

        var verdict = search(List.of(broken, innocent), List.of(before), breaksWith(broken));

        assertThat(blamed(verdict)).containsExactly(broken);
        assertThat(handedOn.getLast().inputs().feeds()).containsExactly(before, innocent);
    }

    @Test
    void nobodyIsBlamedWhenWhatIsLiveCannotBeBuiltEither() {
        var live = feed("old", 1);
        var fresh = feed("new", 2);

        assertThatThrownBy(() -> search(List.of(live, fresh), List.of(live), _ -> true))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("none of what is live either");
    }

    @Test
    void nobodyIsBlamedWhenNothingIsNew() {
        var live = feed("old", 1);

        assertThatThrownBy(() -> search(List.of(live), List.of(live), _ -> true))
                .isInstanceOf(EngineFailure.class);
        assertThat(builds).isEmpty();
    }

    @Test
    void ofTwoThatOnlyBreakTogetherTheNewerIsToBlame() {
        var older = feed("one", 1);
        var newer = feed("two", 2);

        var verdict = search(List.of(newer, older), List.of(), it -> it.contains(older) && it.contains(newer));

        assertThat(blamed(verdict)).containsExactly(newer);
        assertThat(handedOn.getLast().inputs().feeds()).containsExactly(older);
    }

    @Test
    void whatIsProvenIsNotSearchedFor() {
        var good = feed("good", 1);
        var empty = feed("empty", 2);
        var proof = List.of(new BrokenFeed(empty, REASON));
        var search = new FaultSearch(
                inputs -> build(inputs, breaksWith(empty)), handedOn::add, inputs(List.of(good, empty)), List.of());

        var verdict = search.find(new BuildOutcome.Failed(REASON, proof));

        assertThat(verdict).isEqualTo(proof);
        assertThat(builds).containsExactly(inputs(List.of(good)));
    }

    @Test
    void whoIsInAlreadyDoesNotWaitForTheSearchToEnd() {
        var wanted =
                IntStream.rangeClosed(1, 16).mapToObj(it -> feed("op" + it, it)).toList();

        search(wanted, List.of(), breaksWith(wanted.get(12)));

        assertThat(handedOn.getFirst().inputs().feeds()).isEqualTo(wanted.subList(0, 8));
        assertThat(builds.getFirst().feeds()).isEqualTo(wanted.subList(0, 8));
        for (var i = 1; i < handedOn.size(); i++) {
            assertThat(handedOn.get(i).inputs().feeds())
                    .containsAll(handedOn.get(i - 1).inputs().feeds());
        }
    }

    private List<BrokenFeed> search(
            List<PublishedFeed> wanted, List<PublishedFeed> live, Predicate<List<PublishedFeed>> breaks) {
        return new FaultSearch(it -> build(it, breaks), handedOn::add, inputs(wanted), live)
                .find(new BuildOutcome.Failed(REASON, List.of()));
    }

    private BuildOutcome build(GraphInputs inputs, Predicate<List<PublishedFeed>> breaks) {
        builds.add(inputs);
        if (breaks.test(inputs.feeds())) {
            return new BuildOutcome.Failed(REASON, List.of());
        }
        var graph = new Graph(Path.of(String.valueOf(builds.size())), inputs, 1, "ab");
        return new BuildOutcome.Built(graph);
    }

    private static Predicate<List<PublishedFeed>> breaksWith(PublishedFeed... culprits) {
        return inputs -> Stream.of(culprits).anyMatch(inputs::contains);
    }

    private static List<PublishedFeed> blamed(List<BrokenFeed> broken) {
        return broken.stream().map(BrokenFeed::feed).toList();
    }

    private static GraphInputs inputs(List<PublishedFeed> feeds) {
        return new GraphInputs(feeds, List.of());
    }

    private static PublishedFeed feed(String operator, long version) {
        return new PublishedFeed(
                operator, operator, version, "ab", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }
}
