package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import musubi.hub.message.Text;

/**
 * What a value must be (GBFS 3.0, Field Types).
 *
 * @param fits whether it is
 * @param wanted for people
 */
record GbfsType(Predicate<JsonNode> fits, Text wanted) {

    private static final int LONGEST_ID = 255;
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** A name of a type, or the words of a choice. */
    static GbfsType of(String word) {
        return switch (word) {
            case "id" -> type(GbfsType::isId, "an id of 1 to 255 characters", "1〜255文字のID");
            case "text" -> type(it -> it.isTextual() && isClean(it.textValue()), "a text", "文字列");
            case "texts" ->
                type(GbfsType::isTexts, "a list of {text, language}, one at least", "{text, language}の配列(1件以上)");
            case "time" ->
                type(it -> GbfsTime.parse(it) != null, "a time as 2026-11-28T09:30:00+09:00", "RFC 3339形式の日時");
            case "date" -> type(GbfsType::isDate, "a day as 2026-11-28", "2026-11-28形式の日付");
            case "uri" -> type(GbfsType::isUri, "an absolute URI", "絶対URI");
            case "mail" -> type(matches("[^@\\s]{1,64}@[A-Za-z0-9.-]{1,255}"), "a mail address", "メールアドレス");
            case "phone" -> type(matches("\\+[1-9]\\d{1,14}"), "a phone number as +81294223111", "+81から始まる電話番号");
            case "language" -> type(matches(FileRequest.LANGUAGE), "a language as ja or ja-JP", "ja、ja-JP形式の言語");
            case "currency" -> type(matches("[A-Z]{3}"), "a currency as JPY", "JPY形式の通貨");
            case "zone" -> type(it -> ZONES.contains(it.asText()), "a time zone as Asia/Tokyo", "Asia/Tokyo形式の時間帯");
            case "lat" -> type(within(90), "a latitude in degrees", "緯度(度)");
            case "lon" -> type(within(180), "a longitude in degrees", "経度(度)");
            case "flag" -> type(JsonNode::isBoolean, "true or false", "trueかfalse");
            case "count" ->
                type(
                        it -> it.isIntegralNumber() && it.canConvertToInt() && it.intValue() >= 0,
                        "a whole number from 0 on",
                        "0以上の整数");
            case "amount" -> type(it -> isFinite(it) && it.doubleValue() >= 0, "a number from 0 on", "0以上の数");
            case "number" -> type(GbfsType::isFinite, "a number", "数");
            case "list" -> type(JsonNode::isArray, "a list", "配列");
            case "object" -> type(JsonNode::isObject, "an object", "オブジェクト");
            case "area" -> type(MultiPolygon::isOne, "a closed MultiPolygon (RFC 7946)", "閉じたMultiPolygon(RFC 7946)");
            default -> choice(List.of(word.split("\\|")));
        };
    }

    private static GbfsType choice(List<String> words) {
        var all = String.join(", ", words);
        return type(it -> it.isTextual() && words.contains(it.textValue()), "one of " + all, all + "のいずれか");
    }

    private static GbfsType type(Predicate<JsonNode> fits, String en, String ja) {
        return new GbfsType(fits, new Text(en, ja));
    }

    private static Predicate<JsonNode> matches(String pattern) {
        return it -> it.isTextual() && it.textValue().matches(pattern);
    }

    private static Predicate<JsonNode> within(double most) {
        return it -> isFinite(it) && Math.abs(it.doubleValue()) <= most;
    }

    private static boolean isFinite(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue());
    }

    private static boolean isId(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= LONGEST_ID
                && isClean(node.textValue());
    }

    private static boolean isClean(String text) {
        return text.chars().noneMatch(it -> Character.isISOControl(it) && it != '\n' && it != '\t');
    }

    private static boolean isTexts(JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            return false;
        }
        for (var it : node) {
            var text = it.path("text");
            if (!text.isTextual()
                    || !isClean(text.textValue())
                    || !matches(FileRequest.LANGUAGE).test(it.path("language"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(JsonNode node) {
        try {
            return node.isTextual() && LocalDate.parse(node.textValue()).getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isUri(JsonNode node) {
        try {
            return node.isTextual() && new URI(node.textValue()).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
