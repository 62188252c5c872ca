package musubi.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What those who operate the hub may open and do, and that each of it stands in the journal with its reason. */
class OperatingTest {

    private static final UUID ID = UUID.fromString("01a21d0f-c72f-7000-8c70-8a7d92fb1a66");
    private static final FormatId LETTER = new FormatId("test/letter/1.0");
    private static final Envelope MESSAGE = new Envelope(
            ID,
            URI.create("test:letters"),
            LETTER,
            "Patient/7",
            Instant.parse("2026-11-24T00:00:00Z"),
            "text/plain",
            null,
            operator("hub:messages.write"),
            Purpose.OPERATIONS,
            null,
            "a",
            null);

    private final List<String> written = new ArrayList<>();
    private final Gate gate = new Gate(HubFormats::rules, this::write);

    @Test
    void aLookAtABodyIsWrittenDownAmongTheDecisionsAboutTheMessage() {
        var grant = gate.grant(look(operator("hub:read")), MESSAGE, null, "the friend complained");

        assertThat(written).containsExactly(ID + " city test/letter/1.0 payload Patient/7 true: the friend complained");
        assertThat(grant.require(HubFormats.BODY, ID.toString()).id()).isEqualTo("city");
    }

    @Test
    void whoMayReadMayNotOperateAndTheRefusalIsWrittenDownToo() {
        var replay = new Access.Reading(operator("hub:read"), HubFormats.OPERATION, "replay", ID.toString());

        assertThatThrownBy(() -> gate.grant(replay, MESSAGE, null, "once more")).isInstanceOf(Denied.class);

        assertThat(written)
                .containsExactly(ID + " city test/letter/1.0 replay Patient/7 false: needs the scope hub:operate;"
                        + " asked for: once more");
    }

    @Test
    void somebodyWithoutAnyScopeOfTheHubSeesNeitherListsNorBodies() {
        for (var type : List.of(HubFormats.JOURNAL, HubFormats.BODY, HubFormats.CONSENT, HubFormats.OPERATION)) {
            var reading = new Access.Reading(operator("system/*.cruds"), type, "list", null);
            assertThatThrownBy(() -> gate.grant(reading)).as(type.value()).isInstanceOf(Denied.class);
        }
    }

    @Test
    void aGrantOpensNothingButWhatItWasGivenFor() {
        var body = gate.grant(look(operator("hub:operate")), MESSAGE, null, "why");
        var lists = gate.grant(new Access.Reading(operator("hub:read"), HubFormats.JOURNAL, "list", null));

        assertThatThrownBy(() -> body.require(HubFormats.JOURNAL)).hasMessageContaining("not for hub/journal/1");
        assertThatThrownBy(() -> body.require(HubFormats.BODY, new UUID(0, 0).toString()))
                .hasMessageContaining("granted for " + ID);
        assertThatThrownBy(() -> lists.require(HubFormats.BODY, ID.toString()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aGrantInPartOpensNoStoreThatLeavesNothingOut() {
        var partly = new Decision.Permit("consent in part", new Reduction(Set.of("address")), false);
        var reducing = new Gate(() -> Map.of(LETTER, _ -> partly), this::write);

        var grant = reducing.grant(new Access.Reading(Party.ANYBODY, LETTER, "letter", null));

        assertThatThrownBy(() -> grant.require(LETTER)).hasMessageContaining("in part");
        assertThat(grant.reduction().leaveOut()).containsExactly("address");
    }

    private static Access.Reading look(Party operator) {
        return new Access.Reading(operator, HubFormats.BODY, "payload", ID.toString());
    }

    private static Party operator(String scope) {
        return new Party("city", Set.of("city"), Set.of(scope), Set.of(), Purpose.OPERATIONS);
    }

    private void write(
            @Nullable UUID message,
            @Nullable UUID delivery,
            Party party,
            FormatId type,
            String what,
            @Nullable String subject,
            boolean permitted,
            String basis) {
        written.add(
                message + " " + party.id() + " " + type + " " + what + " " + subject + " " + permitted + ": " + basis);
    }
}
