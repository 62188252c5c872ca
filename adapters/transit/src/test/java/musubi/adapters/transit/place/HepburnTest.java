package musubi.adapters.transit.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From kana to romaji, as signs have it. */
class HepburnTest {

    @ParameterizedTest
    @CsvSource({
        "おおみか, Omika",
        "ひたちたが, Hitachitaga",
        "じゅうおう, Juo",
        "しんばし, Shimbashi",
        "マッチャ, Matcha",
        "さっぽろ, Sapporo",
        "きょうと, Kyoto",
        "ﾋﾀﾁ, Hitachi",
        "ちゅうおうぐち, Chuoguchi",
        "ぎょうせい, Gyosei",
        "りゅうがさき, Ryugasaki",
        "つくば, Tsukuba",
        "センター, Senta"
    })
    void readingsAreWrittenAsOnSigns(String kana, String sign) {
        assertThat(Hepburn.sign(kana)).isEqualTo(sign);
    }

    @Test
    void whatIsNotKanaHasNoSign() {
        assertThat(Hepburn.sign("大甕")).isNull();
        assertThat(Hepburn.sign("")).isNull();
    }
}
