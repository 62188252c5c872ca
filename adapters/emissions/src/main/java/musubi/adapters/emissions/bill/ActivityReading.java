package musubi.adapters.emissions.bill;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads one activity; what cannot be read is told by its number and member, with what to do. */
final class ActivityReading {

    private static final Set<String> MEMBERS =
            Set.of("activity", "quantity", "unit", "from", "to", "site", "supplier", "menu", "yen", "slip", "vehicle");
    private static final int LONGEST = 200;

    private final int number;
    private final JsonNode item;
    private final List<Notice> errors = new ArrayList<>();

    /** @param number from 1 */
    ActivityReading(int number, JsonNode item) {
        this.number = number;
        this.item = item;
    }

    BillRow row() {
        if (!item.isObject()) {
            wrong("item", "not-an-item", "An activity is a JSON object.", "活動量は JSON オブジェクトにしてください。");
        }
        item.fieldNames().forEachRemaining(it -> {
            if (!MEMBERS.contains(it)) {
                var name = it.length() > LONGEST ? it.substring(0, LONGEST) : it;
                wrong(name, "unknown-member", "An activity has no such member.", "この項目はありません。");
            }
        });
        return new BillRow(
                number,
                text("site"),
                text("activity"),
                text("supplier"),
                text("menu"),
                period(),
                amount("quantity", true),
                text("unit"),
                amount("yen", false),
                text("slip"),
                text("vehicle"),
                errors);
    }

    private @Nullable BigDecimal amount(String member, boolean isNeeded) {
        return switch (BillNumber.of(text(member))) {
            case BillNumber.Good(var value) -> value;
            case BillNumber.Bad(var code, var text) -> {
                wrong(member, code, text.en(), text.ja());
                yield null;
            }
            case BillNumber.Missing() -> {
                if (isNeeded) {
                    wrong(
                            member,
                            "missing",
                            "Write the quantity as text, \"1234.5\".",
                            "数量を \"1234.5\" のような文字列で書いてください。");
                }
                yield null;
            }
        };
    }

    private @Nullable Period period() {
        var to = day("to");
        var from = text("from").isEmpty() ? to : day("from");
        if (from != null && to != null && to.isBefore(from)) {
            wrong("to", "period-backwards", "The period ends before it begins.", "終了日が開始日より前です。");
            return null;
        }
        return from == null || to == null ? null : new Period(from, to);
    }

    private @Nullable LocalDate day(String member) {
        var day = DayText.find(text(member));
        if (day.isEmpty()) {
            wrong(member, "no-such-day", "No such day. Write 2025-05-12.", "日付として読めないか、暦にない日です。2025-05-12 の形で書いてください。");
        }
        return day.orElse(null);
    }

    private String text(String member) {
        var value = item.path(member);
        var isGood = value.isMissingNode()
                || value.isNull()
                || value.isTextual()
                        && value.asText().length() <= LONGEST
                        && value.asText().chars().noneMatch(Character::isISOControl);
        if (!isGood) {
            wrong(
                    member,
                    "not-a-text",
                    "Write a text of at most " + LONGEST + " characters; numbers too, so that no digit is lost.",
                    LONGEST + " 文字以内の文字列で書いてください（数値も文字列で）。");
        }
        return isGood ? value.asText("").strip() : "";
    }

    private void wrong(String member, String code, String en, String ja) {
        var place = number + "/" + member;
        if (errors.stream().noneMatch(it -> it.place().equals(place))) {
            errors.add(Notice.error(code, place, en, ja, null));
        }
    }
}
