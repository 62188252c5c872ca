package musubi.hub.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.story.Slice;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What stands in the query of a list: what is blank was not asked for, and what cannot be understood is never passed over. */
class AskedTest {

    private static final UUID LAST = UUID.fromString("0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    private final CityTime time =
            new CityTime(Clock.fixed(Instant.parse("2026-11-27T03:00:00Z"), ZoneOffset.UTC), ZoneId.of("Asia/Tokyo"));

    @Test
    void aFormThatWasNotFilledInAsksForTheNewestFifty() {
        var window = Asked.window(time, "", " ", null, null);

        assertThat(window.from()).isNull();
        assertThat(window.to()).isNull();
        assertThat(window.after()).isNull();
        assertThat(window.limit()).isEqualTo(50);
        assertThat(Asked.text("partner", " ")).isNull();
        assertThat(Asked.oneOf("state", "", DeliveryState.values(), DeliveryState::word))
                .isNull();
    }

    @Test
    void daysAreTheCitysAndAListGoesOnWhereItEnded() {
        var window = Asked.window(time, "2026-11-26", "2026-11-27", Asked.cursor(LAST), 200);

        assertThat(window.from()).isEqualTo(Instant.parse("2026-11-25T15:00:00Z"));
        assertThat(window.to()).isEqualTo(Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(window.after()).isEqualTo(LAST);
        assertThat(window.limit()).isEqualTo(Slice.LARGEST);
    }

    @Test
    void moreRowsThanThereMayBeAreRefusedAndNotCutDown() {
        refused("limit", () -> Asked.window(time, null, null, null, 201));
        refused("limit", () -> Asked.window(time, null, null, null, 0));
        refused("limit", () -> Asked.window(time, null, null, null, -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
                "AAAA",
                "!!!!!!!!!!!!!!!!!!!!!!",
                "AZOhssPUfl-Ka3yNng8aKwA"
            })
    void whatIsNoPlaceInThisListIsRefused(String after) {
        refused("after", () -> Asked.window(time, null, null, after, null));
    }

    @Test
    void aWordIsFoundWhateverItsCaseAndAnyOtherNamesThoseThatThereAre() {
        assertThat(Asked.oneOf("state", " Parked ", DeliveryState.values(), DeliveryState::word))
                .isEqualTo(DeliveryState.PARKED);
        assertThatThrownBy(() -> Asked.oneOf("state", "lost", DeliveryState.values(), DeliveryState::word))
                .isInstanceOfSatisfying(OperatorProblem.class, it -> assertThat(
                                it.notices().getFirst().text().en())
                        .contains("delivered")
                        .contains("parked"));
    }

    @Test
    void aListNamesItsNextPartByItsOwnAddress() {
        var request = new MockHttpServletRequest("GET", "/hub/deliveries");
        request.setQueryString("state=parked&after=old");

        assertThat(Listing.of(new Slice<>(java.util.List.of("a"), LAST), request)
                        .next())
                .isEqualTo("/hub/deliveries?state=parked&after=" + Asked.cursor(LAST));
        assertThat(Listing.of(new Slice<>(java.util.List.of("a"), null), request)
                        .next())
                .isNull();
    }

    private static void refused(String place, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(OperatorProblem.class, it -> assertThat(
                        it.notices().getFirst().place())
                .isEqualTo(place));
    }
}
