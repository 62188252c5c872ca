package musubi.adapters.health.fhir.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseNameTest {

    @ParameterizedTest
    @CsvSource({
        "やまだ,ヤマダ",
        "ﾔﾏﾀﾞ,ヤマダ",
        "ヤマダ　タロウ,ヤマダタロウ",
        "' 山田 太郎　',山田太郎",
        "Ｙａｍａｄａ,Yamada",
        "ゔぃ,ヴィ",
        "ぱぴぷ,パピプ",
        "ー,ー",
        "１丁目,1丁目",
        "𠮷野,𠮷野"
    })
    void spellingsOfOneNameFoldToOneForm(String name, String folded) {
        assertThat(JapaneseName.fold(name)).isEqualTo(folded);
    }
}
