package musubi.hub.gate;

import static musubi.hub.message.Sample.HOSPITAL;
import static musubi.hub.message.Sample.INSURER;
import static musubi.hub.message.Sample.LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.journal.DecisionStore;
import musubi.hub.journal.WrittenRows;
import musubi.hub.message.Destination;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** Nothing passes the gate that no rule permits, and nothing passes before it is written down. */
class GateTest {

    private static final UUID DELIVERY = new UUID(0, 7);
    private static final UUID TOLD = new UUID(0, 8);
    private static final UUID ROW = new UUID(0, 9);
    private static final Format<String> LETTERS = Sample.texts(LETTER);
    private static final Format<String> CARDS = Sample.texts(new FormatId("test/card/1.0"));

    private final WrittenRows journal = new WrittenRows();
    private final Map<FormatId, AccessRule> rules = new HashMap<>();
    private final Gate gate = new Gate(() -> rules, new DecisionStore(journal.client(), () -> ROW));

    @Test
    void aFormatWithoutARuleGoesToNobodyNotEvenToTheHub() {
        assertThatThrownBy(() -> gate.decide(sending(Party.HUB), DELIVERY)).isInstanceOf(Denied.class);

        assertThat(journal.rows())
                .containsExactly(line("musubi test/letter/1.0 deliver Patient/4711 SERVICE", false)
                        + " no access rule for test/letter/1.0 -");
    }

    @Test
    void aRefusalIsWrittenDownWithItsReasonAndTheCallerHearsOfItAfterwards() {
        rules.put(LETTER, _ -> new Decision.Deny("not for insurers"));

        assertThatThrownBy(() -> gate.decide(sending(INSURER), DELIVERY))
                .isInstanceOf(Denied.class)
                .hasMessage("not for insurers");

        assertThat(journal.rows())
                .containsExactly(line("hitachi-kokuho test/letter/1.0 deliver Patient/4711 PAYMENT", false)
                        + " not for insurers -");
    }

    @Test
    void aPermitIsWrittenDownWhenItIsUsedAndNotBefore() {
        rules.put(LETTER, AccessRule.open("CC BY 4.0"));

        var ruling = gate.decide(sending(INSURER), DELIVERY);
        assertThat(journal.rows()).isEmpty();
        var cleared =
                gate.seal(ruling, letter(), "hello", TOLD, Destination.Line.to("webhook", "https://kokuho.example/in"));

        assertThat(journal.rows())
                .containsExactly(
                        line("hitachi-kokuho test/letter/1.0 deliver Patient/4711 PAYMENT", true) + " CC BY 4.0 -");
        assertThat(cleared.deliveryId()).isEqualTo(TOLD);
        assertThat(cleared.recipient()).isEqualTo(INSURER);
        assertThat(cleared.address()).isEqualTo("https://kokuho.example/in");
        assertThat(cleared.data(LETTERS)).isEqualTo("hello");
    }

    @Test
    void whatIsSealedIsOpenedWithTheKeyOfItsFormatAlone() {
        rules.put(LETTER, AccessRule.open("CC BY 4.0"));
        var cleared = gate.seal(
                gate.decide(sending(INSURER), DELIVERY), letter(), "hello", TOLD, new Destination.Store("test.box"));

        assertThatThrownBy(() -> cleared.data(CARDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The message is of test/letter/1.0, and not of test/card/1.0");
    }

    @Test
    void whatCannotBeWrittenDownDoesNotPass() {
        rules.put(
                LETTER,
                access -> access.recipient().equals(INSURER)
                        ? Decision.Permit.written("consent")
                        : new Decision.Deny("no"));
        var ruling = gate.decide(sending(INSURER), DELIVERY);
        journal.breakDown();

        assertThatThrownBy(() -> gate.seal(ruling, letter(), "hello", TOLD, new Destination.Store("test.box")))
                .hasMessage("the database is gone");
        assertThatThrownBy(() -> gate.grant(reading(INSURER))).hasMessage("the database is gone");
        assertThatThrownBy(() -> gate.grant(reading(HOSPITAL)))
                .as("a refusal that nobody could look up is no refusal")
                .isNotInstanceOf(Denied.class);
    }

    @Test
    void aReadIsCountedOrWrittenDownAsItsRuleSays() {
        rules.put(
                LETTER,
                access -> access.recipient().equals(HOSPITAL)
                        ? Decision.Permit.written("treatment")
                        : Decision.Permit.on("open data"));

        gate.grant(reading(INSURER));
        assertThat(gate.countedReads()).isEqualTo(1);
        assertThat(journal.rows()).isEmpty();
        var grant = gate.grant(reading(HOSPITAL));

        assertThat(gate.countedReads()).isEqualTo(1);
        assertThat(journal.rows())
                .containsExactly(ROW + " - - hitachi-bay-hospital test/letter/1.0 Letter Patient/4711 TREATMENT true"
                        + " treatment -");
        assertThat(grant.reader()).isEqualTo(HOSPITAL);
        assertThat(grant.basis()).isEqualTo("treatment");
    }

    @Test
    void aReadThatIsRefusedIsWrittenDownAndNotCounted() {
        rules.put(LETTER, _ -> new Decision.Deny("no consent"));

        assertThatThrownBy(() -> gate.grant(reading(INSURER))).isInstanceOf(Denied.class);

        assertThat(journal.rows())
                .containsExactly(
                        ROW + " - - hitachi-kokuho test/letter/1.0 Letter Patient/4711 PAYMENT false no consent -");
        assertThat(gate.countedReads()).isZero();
    }

    @Test
    void aGrantTellsTheStoreWhatIsToBeLeftOut() {
        rules.put(LETTER, _ -> new Decision.Permit("in part", new Reduction(Set.of("diagnosis")), false));

        assertThat(gate.grant(reading(INSURER)).reduction().leaveOut()).containsExactly("diagnosis");
    }

    @Test
    void aRuleSeesTheDataAndWhetherTheyStayInTheHouse() {
        rules.put(
                LETTER,
                access -> access instanceof Access.Sending sending
                                && sending.kept()
                                && sending.data(LETTERS).equals("hello")
                        ? Decision.Permit.on("kept")
                        : new Decision.Deny("not kept"));

        var kept = new Access.Sending(letter(), "hello", Party.HUB, new Destination.Store("letters"));
        assertThat(gate.decide(kept, DELIVERY).permit().basis()).isEqualTo("kept");
        assertThatThrownBy(() -> gate.decide(sending(Party.HUB), DELIVERY)).isInstanceOf(Denied.class);
    }

    @Test
    void aSenderThatIsTurnedAwayIsWrittenDown() {
        gate.refuse(INSURER, LETTER, "not registered");

        assertThat(journal.rows())
                .containsExactly(ROW + " - - hitachi-kokuho test/letter/1.0 admit - PAYMENT false not registered -");
    }

    @Test
    void rulesAreAskedForWhenTheFirstDecisionIsDue() {
        var late = new Gate(
                () -> {
                    throw new IllegalStateException("asked");
                },
                new DecisionStore(journal.client(), () -> ROW));

        assertThatThrownBy(() -> late.grant(reading(INSURER))).hasMessage("asked");
    }

    private static String line(String what, boolean permitted) {
        return ROW + " " + letter().envelope().id() + " " + DELIVERY + " " + what + " " + permitted;
    }

    private static Message letter() {
        return Sample.message(LETTER, HOSPITAL, "hello");
    }

    private static Access.Sending sending(Party recipient) {
        return new Access.Sending(
                letter(), "hello", recipient, Destination.Line.to("letters", "https://example.jp/letters"));
    }

    private static Access.Reading reading(Party reader) {
        return new Access.Reading(reader, LETTER, "Letter", "Patient/4711");
    }
}
