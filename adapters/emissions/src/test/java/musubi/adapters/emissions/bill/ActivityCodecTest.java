package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single activities as programs send them. */
class ActivityCodecTest {

    @Test
    void anActivityIsTheSameRowAsThatOfATable() {
        var row = row("""
                {"activity":"electricity","quantity":"12345.60","unit":"kWh","from":"2025-04-13","to":"令和7年5月12日","site":"main",
                 "supplier":"A0269","yen":"308,625"}
                """);
        var table = Tables.read(
                "拠点,使用期間,使用量（kWh）,金額\nmain,2025/4/13～2025/5/12,12345.6,308625\n",
                Mapping.NONE.with(new Defaults("", "electricity", "A0269", "", "")));

        assertThat(row.errors()).isEmpty();
        assertThat(row.identity()).isEqualTo(table.rows().getFirst().identity());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quantity\":\"1\"} | 1/to no-such-day",
                "{\"quantity\":1,\"to\":\"2025-05-12\"} | 1/quantity not-a-text",
                "{\"quantity\":\"NaN\",\"to\":\"2025-05-12\"} | 1/quantity not-a-number",
                "{\"quantity\":\"1,5\",\"to\":\"2025-05-12\"} | 1/quantity decimal-comma",
                "{\"quantity\":\"-1\",\"to\":\"2025-05-12\"} | 1/quantity negative",
                "{\"quantity\":\"\",\"to\":\"2025-05-12\"} | 1/quantity missing",
                "{\"to\":\"2025-05-12\"} | 1/quantity missing",
                "{\"quantity\":\"1\",\"to\":\"平成31年5月1日\"} | 1/to no-such-day",
                "{\"quantity\":\"1\",\"from\":\"2025-05-13\",\"to\":\"2025-05-12\"} | 1/to period-backwards",
                "{\"quantity\":\"1\",\"to\":\"2025-05-12\",\"kwh\":\"1\"} | 1/kwh unknown-member"
            })
    void whatCannotBeReadIsToldByNumberAndMember(String json, String error) {
        assertThat(row(json).errors())
                .extracting(it -> it.place() + " " + it.code())
                .containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "[]", "null", "{\"a\":1,\"a\":2}", "\"x\""})
    void whatIsNoActivityIsTold(String json) {
        assertThat(ActivityCodec.FORMAT.codec().read(payload(json))).isInstanceOf(Codec.Unreadable.class);
    }

    @Test
    void aListHasAnEnd() {
        assertThat(ActivityCodec.FORMAT.codec().read(payload("[" + "{},".repeat(100) + "{}]")))
                .isInstanceOf(Codec.Unreadable.class);
    }

    private static BillRow row(String json) {
        var read = (Codec.Read<ActivityAct>) ActivityCodec.FORMAT.codec().read(payload(json));
        return ((ActivityAct.Add) read.data()).rows().rows().getFirst();
    }

    private static Payload payload(String json) {
        return Payload.of(json.getBytes(StandardCharsets.UTF_8));
    }
}
