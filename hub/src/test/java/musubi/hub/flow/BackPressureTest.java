package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import musubi.hub.message.FormatId;
import org.junit.jupiter.api.Test;

/** A store that cannot keep up slows down those who send what it keeps, and nobody else. */
class BackPressureTest {

    private static final FormatId LETTER = new FormatId("test/letter/1.0");
    private static final FormatId OTHER = new FormatId("test/other/1.0");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void aDoorThatMayTurnAwayDoesSoInTheEnd() {
        assertThatThrownBy(() -> pressure(() -> true).restrain(LETTER, Restraint.TURNS_AWAY))
                .isInstanceOfSatisfying(
                        Overloaded.class, it -> assertThat(it.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
        assertThat(now.get()).isGreaterThan(Restraint.TURNS_AWAY.patience().toNanos());
    }

    @Test
    void aDoorThatCannotAnswersLate() {
        pressure(() -> true).restrain(LETTER, Restraint.ANSWERS_LATE);

        assertThat(now.get()).isGreaterThan(Restraint.ANSWERS_LATE.patience().toNanos());
    }

    @Test
    void whoWaitsGoesOnWhenThereIsRoomAndTheStoreIsAskedOnceASecond() {
        pressure(() -> looks.get() < 3).restrain(LETTER, Restraint.ANSWERS_LATE);

        assertThat(looks.get()).isEqualTo(3);
        assertThat(now.get()).isLessThan(Restraint.ANSWERS_LATE.patience().toNanos());
    }

    @Test
    void whatNoStoreKeepsIsNotHeldUp() {
        pressure(() -> true).restrain(OTHER, Restraint.TURNS_AWAY);

        assertThat(looks.get()).isZero();
    }

    /** Each look at the clock takes half a second here. */
    private BackPressure pressure(BooleanSupplier full) {
        return new BackPressure(
                it -> it.equals(LETTER) ? List.of("test.box") : List.of(),
                _ -> {
                    looks.incrementAndGet();
                    return full.getAsBoolean();
                },
                () -> now.addAndGet(Duration.ofMillis(500).toNanos()));
    }
}
