package musubi.adapters.energy.meter.halfhour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import musubi.adapters.energy.meter.history.Stored;
import musubi.adapters.energy.meter.reading.Quality;
import musubi.adapters.energy.meter.reading.Stage;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half hours are written as the published example has them, and what is not known stays unknown. */
class HalfHoursCodecTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    @Test
    void whatIsWrittenIsTheExampleAndReadsAsItself() throws IOException {
        var example = example();
        var read = (Codec.Read<HalfHours>) HalfHoursCodec.FORMAT.codec().read(Payload.of(example));

        assertThat(read.data().site()).isEqualTo("tagagawa-seiki");
        assertThat(read.data().to()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(read.data().days().getLast().values()).hasSize(48).contains((BigDecimal) null);
        assertThat(read.circumstance().orderKey()).isEqualTo("0300100010000000002014/IMPORT");
        assertThat(new String(HalfHoursCodec.FORMAT.codec().write(read.data()).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(new String(example, StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"site\":1}",
                "{\"days\":[{\"day\":\"2026-03-30\",\"values\":[]}]}",
                "{\"days\":[{\"day\":\"never\",\"values\":null}]}"
            })
    void whatIsNoneIsSaidToBeNone(String body) {
        assertThat(HalfHoursCodec.FORMAT.codec().read(Payload.of(body.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void aGapAMissingAndABadValueAreNullAndAZeroIsAZero() {
        var readings = List.of(
                stored(0, "0", Quality.OK, Stage.FINAL),
                stored(1, null, Quality.MISSING, Stage.FINAL),
                stored(2, "9", Quality.BAD, Stage.PROVISIONAL),
                stored(4, "1.5", Quality.ESTIMATED, Stage.PROVISIONAL),
                stored(48, "2", Quality.OK, Stage.FINAL));

        var days = DaysOfReadings.of(readings, DAY, DAY.plusDays(2), JAPAN);

        assertThat(days).extracting(HalfHours.Day::day).containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2));
        assertThat(days.getFirst().values().subList(0, 6))
                .containsExactly(BigDecimal.ZERO, null, null, null, new BigDecimal("1.5"), null);
        assertThat(days.getFirst())
                .extracting(HalfHours.Day::provisional, HalfHours.Day::estimated, HalfHours.Day::bad)
                .containsExactly(1, 1, 1);
        assertThat(days.get(1).values().getFirst()).isEqualTo(new BigDecimal("2"));
        assertThat(days.get(2).values()).containsOnlyNulls();
    }

    private static Stored stored(int slot, @Nullable String kWh, Quality quality, Stage stage) {
        return new Stored(
                DAY.atStartOfDay(JAPAN).plusMinutes(30L * slot).toInstant(),
                kWh == null ? null : new BigDecimal(kWh),
                quality,
                stage,
                "1",
                "joban-energy");
    }

    private static byte[] example() throws IOException {
        try (var in = HalfHours.class.getResourceAsStream("/mappings/energy/half-hours.example.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
