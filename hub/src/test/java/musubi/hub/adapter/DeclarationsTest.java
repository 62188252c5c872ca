package musubi.hub.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a domain declares of itself is looked at when it is declared, and not when it is first needed at night. */
class DeclarationsTest {

    private static final Text TITLE = new Text("Meals", "配食");

    @ParameterizedTest
    @ValueSource(strings = {"meals/board", "/", "/Meals", "/meals/", "/meals board", "/meals/*", "//meals", ""})
    void aPageStandsAtAPathOfLowerCaseWords(String path) {
        assertThatThrownBy(() -> page(path, "meals", List.of())).hasMessageContaining("Not the path of a page");
    }

    @Test
    void aPageHasAllThatLiesBelowItAndNothingBeside() {
        var page = page("/meals/board", "meals", List.of());

        assertThat(page.contains("/meals/board")).isTrue();
        assertThat(page.contains("/meals/board/7/menu")).isTrue();
        assertThat(page.contains("/meals/boards")).isFalse();
        assertThat(page.contains("/meals")).isFalse();
    }

    /** A strict policy lets a page load what comes from the hub's own host, and a domain only what is its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn.example/board.js", "//cdn.example/board.js", "/assets/health/board.js",
                        "/assets/meals/../health/x.js",
                "/assets/meals/board.html", "board.js", "/assets/meals/Board.js", "/assets/meals/"
            })
    void aPageLoadsItsOwnAssetsAlone(String asset) {
        assertThatThrownBy(() -> page("/meals/board", "meals", List.of(asset))).hasMessageContaining("/assets/meals/");
    }

    @Test
    void stylesAndScriptsAreToldApart() {
        var page = page(
                "/meals/board", "meals", List.of("/assets/meals/a.css", "/assets/meals/b.js", "/assets/meals/c.css"));

        assertThat(page.styles()).containsExactly("/assets/meals/a.css", "/assets/meals/c.css");
        assertThat(page.scripts()).containsExactly("/assets/meals/b.js");
    }

    @Test
    void readersAreEverybodyThoseWithARoleOrOperators() {
        var nobody = Set.<String>of();

        assertThat(Readers.everybody().include(nobody::contains)).isTrue();
        assertThat(Readers.roles("cook", "guest").include(Set.of("guest")::contains))
                .isTrue();
        assertThat(Readers.roles("cook").include(Set.of("guest", "operator")::contains))
                .isFalse();
        assertThat(Readers.roles("cook").include(nobody::contains)).isFalse();
        assertThat(Readers.operators().include(Set.of("operator")::contains)).isTrue();
        assertThat(Readers.operators().include(nobody::contains)).isFalse();
        assertThatThrownBy(Readers::roles).hasMessageContaining("names one");
    }

    @Test
    void aRuleThatAsksForAScopeNamesOne() {
        assertThatThrownBy(() -> Door.Rule.scoped("GET", "/meals/**")).hasMessageContaining("names one");
        assertThat(Door.Rule.scoped("GET", "/meals/**", "a", "b").needs()).isEqualTo(new Door.Scope(Set.of("b", "a")));
        assertThat(Door.Rule.token("GET", "/meals/**").needs()).isEqualTo(new Door.Token());
        assertThat(Door.Rule.open("GET", "/meals/**").needs()).isEqualTo(new Door.Nothing());
    }

    @Test
    void aDoorCannotBeChangedAfterItWasOpened() {
        var paths = new HashSet<>(Set.of("/meals/token"));
        var door = new Door("/meals", List.of(), new ProblemWriter(), false, paths);
        paths.add("/evil/token");

        assertThat(door.tokenPaths()).containsExactly("/meals/token");
        assertThat(new Door("/meals", List.of(), new ProblemWriter(), true).tokenPaths())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "meals, slip; DROP TABLE hub.message",
        "meals, Slip",
        "'', slip",
        "meals, 1slip",
        "hub.message, slip",
        "meals, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    })
    void aTableIsNamedByPlainWords(String schema, String table) {
        assertThatThrownBy(() -> new TimeTable(schema, table, TimeTable.Key.TIME, Duration.ofDays(1)))
                .hasMessageContaining("Not a table");
    }

    @Test
    void aDayOfATableIsKeptForADayAtLeast() {
        assertThat(new TimeTable("meals", "slip", TimeTable.Key.TIME, Duration.ofDays(1)).kept())
                .isEqualTo(Duration.ofDays(1));
        assertThatThrownBy(() -> new TimeTable("meals", "slip", TimeTable.Key.TIME, Duration.ofHours(23)))
                .hasMessageContaining("would not be kept for a day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "Meals.close", "meals.", "meals.close the day", "meals/close", ".close"})
    void aChoreIsNamedByItsDomainAndWhatItDoes(String name) {
        assertThatThrownBy(() -> new Chore(name, Duration.ofMinutes(1), () -> {}))
                .hasMessageContaining("expected domain.what");
    }

    @Test
    void whatAMapperCouldNotSayStaysWithWhatItMade() {
        var notices = new java.util.ArrayList<>(List.of(Notice.information("lost", "PV1", "lost", "失われます", null)));
        var mapped = new Mapped<>("slip", notices);
        notices.clear();

        assertThat(mapped.notices()).hasSize(1);
    }

    @Test
    void aProjectionThatIsNotToldWhatChangedRefreshesAll() {
        var refreshed = new int[1];
        var projection = new Projection() {
            @Override
            public String channel() {
                return "meals_slips";
            }

            @Override
            public void refresh() {
                refreshed[0]++;
            }

            @Override
            public Readiness readiness() {
                return new Readiness(true, new Text("here", "あり"));
            }
        };

        projection.refresh(Set.of("4711"));

        assertThat(refreshed[0]).isEqualTo(1);
        assertThat(projection.name()).isEqualTo("meals_slips");
        assertThat(projection.every()).isEqualTo(Duration.ofMinutes(5));
    }

    private static Page page(String path, String domain, List<String> assets) {
        return new Page(path, TITLE, Readers.everybody(), domain, assets);
    }
}
