package musubi.hub.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import musubi.hub.message.Destination;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.junit.jupiter.api.Test;

/** What the hub keeps for itself, nobody gets by calling himself the hub. */
class AccessRuleTest {

    private static final FormatId FORMAT = new FormatId("test/letter/1.0");
    private static final Party HOSPITAL =
            new Party("hitachi-bay-hospital", Set.of("hospital"), Set.of(), Set.of("test/*"), Purpose.TREATMENT);

    private final AccessRule custodian = AccessRule.custodian();

    @Test
    void theHubsOwnStoreKeepsWhatWasSentToTheHub() {
        assertThat(custodian.decide(sending(Party.HUB, true))).isEqualTo(Decision.Permit.on("custodian"));
    }

    @Test
    void whatGoesOutOfTheHouseInTheHubsNameIsDenied() {
        assertThat(custodian.decide(sending(Party.HUB, false))).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void aPartnerWithTheWordsOfTheHubIsNotTheHub() {
        var sameWords = new Party("musubi", Set.of("custodian"), Set.of("hub:operate"), Set.of("*"), Purpose.SERVICE);

        assertThat(sameWords.isHub()).isFalse();
        assertThat(Party.HUB.by("a-client").isHub()).isFalse();
        assertThat(custodian.decide(sending(sameWords, true))).isInstanceOf(Decision.Deny.class);
        assertThat(custodian.decide(sending(HOSPITAL, true))).isInstanceOf(Decision.Deny.class);
    }

    @Test
    void aReadIsNoStore() {
        assertThat(custodian.decide(new Access.Reading(Party.HUB, FORMAT, "letter", null)))
                .isInstanceOf(Decision.Deny.class);
    }

    @Test
    void whomNoRuleWillEverPermitIsKnownBeforehand() {
        var message = sending(HOSPITAL, false).message().envelope();
        var rule = AccessRule.custodian().or(AccessRule.sender());
        AccessRule byConsent = _ -> new Decision.Deny("not yet");

        assertThat(rule.excludes("omika-clinic", message)).isTrue();
        assertThat(rule.written().excludes("omika-clinic", message)).isTrue();
        assertThat(rule.excludes(message.sender().id(), message)).isFalse();
        assertThat(rule.excludes(Party.HUB.id(), message)).isFalse();
        assertThat(rule.or(byConsent).excludes("omika-clinic", message)).isFalse();
    }

    @Test
    void ofTwoRulesEitherPermitsAndTheSecondSaysWhyNot() {
        AccessRule no = _ -> new Decision.Deny("first");
        AccessRule neither = _ -> new Decision.Deny("second");

        assertThat(no.or(AccessRule.open("CC0")).decide(sending(HOSPITAL, false)))
                .isEqualTo(Decision.Permit.on("CC0"));
        assertThat(AccessRule.open("CC0").or(no).decide(sending(HOSPITAL, false)))
                .isEqualTo(Decision.Permit.on("CC0"));
        assertThat(no.or(neither).decide(sending(HOSPITAL, false))).isEqualTo(new Decision.Deny("second"));
    }

    @Test
    void aSenderMayHaveBackWhatItSentAndNothingToRead() {
        var other = new Party("omika-clinic", Set.of("hospital"), Set.of(), Set.of("*"), Purpose.TREATMENT);

        assertThat(AccessRule.sender().decide(sending(HOSPITAL.by("second-client"), false)))
                .isEqualTo(Decision.Permit.on("sender's own data"));
        assertThat(AccessRule.sender().decide(sending(other, false))).isInstanceOf(Decision.Deny.class);
        assertThat(AccessRule.sender().decide(new Access.Reading(HOSPITAL, FORMAT, "letter", null)))
                .isInstanceOf(Decision.Deny.class);
    }

    private static Access.Sending sending(Party recipient, boolean kept) {
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("test:letters"),
                FORMAT,
                null,
                Instant.EPOCH,
                "text/plain",
                null,
                HOSPITAL,
                Purpose.TREATMENT,
                null,
                "order",
                null);
        var destination =
                kept ? new Destination.Store("letters") : Destination.Line.to("letters", "https://example.jp/letters");
        return new Access.Sending(new Message(envelope, Payload.of(new byte[1])), "letter", recipient, destination);
    }
}
