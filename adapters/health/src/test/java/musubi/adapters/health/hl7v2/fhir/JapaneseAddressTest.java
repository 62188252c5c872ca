package musubi.adapters.health.hl7v2.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseAddressTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "茨城県日立市幸町1丁目2番3号, 茨城県, 日立市, 幸町1丁目2番3号",
                "茨城県那珂郡東海村白方1-2, 茨城県, 那珂郡東海村, 白方1-2",
                "日立市大みか町6-10, '', 日立市, 大みか町6-10",
                "東京都千代田区丸の内1-6-6, 東京都, 千代田区, 丸の内1-6-6",
                "神奈川県横浜市戸塚区戸塚町216, 神奈川県, 横浜市戸塚区, 戸塚町216",
                "三重県四日市市諏訪町1-5, 三重県, 四日市市, 諏訪町1-5",
                "千葉県市川市八幡1-1-1, 千葉県, 市川市, 八幡1-1-1",
                "東京都町田市森野2-2-22, 東京都, 町田市, 森野2-2-22",
                "福島県郡山市朝日1-23-7, 福島県, 郡山市, 朝日1-23-7",
                "北海道札幌市中央区北1条西2, 北海道, 札幌市中央区, 北1条西2",
                "京都府京都市中京区寺町488, 京都府, 京都市中京区, 寺町488",
                "高知県高知市本町5-1, 高知県, 高知市, 本町5-1",
                "和歌山県 和歌山市 七番丁23, 和歌山県, 和歌山市, 七番丁23",
                "Somewhere 1, '', '', Somewhere 1",
            })
    void anAddressInOnePieceIsTakenApart(String address, String prefecture, String municipality, String rest) {
        assertThat(JapaneseAddress.of(address)).isEqualTo(new JapaneseAddress(prefecture, municipality, rest));
    }
}
