package musubi.adapters.emissions.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One wrong item is that item's trouble; what is no list of items is the whole question's. */
class EstimateItemsTest {

    @Test
    void anItemIsReadAsItIsWritten() {
        var items = items("""
                [{"activity":"diesel","quantity":"45.30","unit":"L","fiscalYear":2025,"site":"本社"},
                 {"activity":"electricity","quantity":"1","unit":"kWh","fiscalYear":"2025","supplier":"A0269","menu":null}]""");

        assertThat(items.items())
                .containsExactly(
                        new EstimateItems.Item(new Use("diesel", "45.30", "L", "2025", "", "", "本社"), null),
                        new EstimateItems.Item(new Use("electricity", "1", "kWh", "2025", "A0269", "", ""), null));
        assertThat(items("[]").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"activity\":\"diesel\",\"quantity\":45.3}|quantity-not-a-text",
                "{\"activity\":\"diesel\",\"quantity\":[\"1\"]}|not-a-text",
                "{\"activity\":7,\"quantity\":\"1\"}|not-a-text",
                "{\"activity\":\"diesel\",\"quantity\":\"1\",\"suplier\":\"A0269\"}|unknown-member",
                "{\"activity\":\"diesel\",\"fiscalYear\":2025.5}|not-a-text",
                "\"diesel\"|not-an-item",
                "null|not-an-item",
                "[]|not-an-item"
            })
    void aWrongItemLeavesTheOthersAlone(String item, String reason) {
        var items = items("[" + item + ",{\"activity\":\"diesel\",\"quantity\":\"1\"}]")
                .items();

        assertThat(Objects.requireNonNull(items.getFirst().wrong()).reason()).isEqualTo(reason);
        assertThat(items.getLast().wrong()).isNull();
    }

    @Test
    void aLongWordIsNotCutAndAskedFor() {
        var items = items("[{\"activity\":\"" + "x".repeat(201) + "\",\"quantity\":\"1\"}]")
                .items();

        assertThat(Objects.requireNonNull(items.getFirst().wrong()).reason()).isEqualTo("not-a-text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "7",
                "null",
                "[",
                "[{]",
                "[{}] x",
                "[{\"quantity\":NaN}]",
                "[{\"unit\":\"L\",\"unit\":\"kL\"}]"
            })
    void whatIsNoListOfItemsIsRefusedAsAWhole(String body) {
        assertThat(EstimateItems.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EstimateItems.Unreadable.class);
    }

    @Test
    void tenThousandItemsAreTheMost() {
        assertThat(items("[" + "{},".repeat(9_999) + "{}]").items()).hasSize(10_000);
        assertThat(EstimateItems.read(("[" + "{},".repeat(10_000) + "{}]").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EstimateItems.Unreadable.class);
    }

    private static EstimateItems.Items items(String body) {
        return (EstimateItems.Items) EstimateItems.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
