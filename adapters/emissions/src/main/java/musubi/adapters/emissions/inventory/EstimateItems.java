package musubi.adapters.emissions.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Reads a question of many items. What is wrong with one item is that item's; what is no list of items is the question's. */
final class EstimateItems {

    static final int MOST = 10_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> MEMBERS =
            Set.of("activity", "quantity", "unit", "fiscalYear", "supplier", "menu", "site");
    private static final Use NOTHING = new Use("", "", "", "", "", "", "");
    private static final int LONGEST = 200;

    private EstimateItems() {}

    /** @param wrong null where the item can be asked */
    record Item(Use use, Result.@Nullable Unresolved wrong) {}

    sealed interface Reading {}

    record Items(List<Item> items) implements Reading {}

    /** The question as a whole cannot be read. */
    record Unreadable(Text text) implements Reading {}

    static Reading read(byte[] body) {
        try {
            var root = JSON.readTree(body);
            if (!root.isArray()) {
                return new Unreadable(new Text(
                        "The body is a JSON array of items: [{\"activity\":…,\"quantity\":\"…\",…}].",
                        "本文は項目の JSON 配列にしてください（[{\"activity\":…,\"quantity\":\"…\",…}]）。"));
            }
            if (root.size() > MOST) {
                return new Unreadable(new Text(
                        "At most " + MOST + " items at once; these are " + root.size() + ". Ask in parts.",
                        "一度に " + MOST + " 件までです（" + root.size() + " 件）。分けて送ってください。"));
            }
            var items = new ArrayList<Item>(root.size());
            root.forEach(it -> items.add(item(it)));
            return new Items(items);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var en = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
            var ja = at == null ? "" : "（" + at.getLineNr() + "行 " + at.getColumnNr() + "列）";
            return new Unreadable(new Text("The body is no JSON" + en + ".", "本文を JSON として読めません" + ja + "。"));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static Item item(JsonNode node) {
        if (!node.isObject()) {
            return wrong(NOTHING, "not-an-item", "An item is a JSON object.", "項目は JSON オブジェクトにしてください。");
        }
        var use = new Use(
                text(node, "activity"),
                text(node, "quantity"),
                text(node, "unit"),
                node.path("fiscalYear").isIntegralNumber()
                        ? node.path("fiscalYear").asText()
                        : text(node, "fiscalYear"),
                text(node, "supplier"),
                text(node, "menu"),
                text(node, "site"));
        var unknown = new TreeSet<String>();
        node.fieldNames().forEachRemaining(it -> {
            if (!MEMBERS.contains(it)) {
                unknown.add(it.length() > LONGEST ? it.substring(0, LONGEST) : it);
            }
        });
        if (!unknown.isEmpty()) {
            return wrong(
                    use,
                    "unknown-member",
                    "An item has no member " + unknown + "; it has " + new TreeSet<>(MEMBERS) + ".",
                    unknown + " という項目はありません。使えるもの: " + new TreeSet<>(MEMBERS));
        }
        for (var name : MEMBERS) {
            var value = node.path(name);
            var isGood = value.isMissingNode()
                    || value.isNull()
                    || value.isTextual() && value.asText().length() <= LONGEST
                    || name.equals("fiscalYear") && value.isIntegralNumber();
            if (!isGood) {
                return wrong(
                        use,
                        name.equals("quantity") && value.isNumber() ? "quantity-not-a-text" : "not-a-text",
                        "Write " + name + " as a text of at most " + LONGEST + " characters"
                                + (name.equals("quantity") ? ": \"1234.5\", so that no digit is lost." : "."),
                        name + " は " + LONGEST + " 文字以内の文字列で書いてください"
                                + (name.equals("quantity") ? "（\"1234.5\"。数値型では桁が失われることがあります）。" : "。"));
            }
        }
        return new Item(use, null);
    }

    private static Item wrong(Use use, String reason, String en, String ja) {
        return new Item(use, Result.Unresolved.of(use, reason, en, ja));
    }

    private static String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() && value.asText().length() <= LONGEST ? value.asText() : "";
    }
}
