package musubi.adapters.meals.slip;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** Reads and writes slips: a line {@code MEAL 1}, then one line {@code name: value} for each part, in UTF-8. */
final class MealSlipCodec implements Codec<MealSlip> {

    static final String MEDIA_TYPE = "text/vnd.meal-slip";

    static final Format<MealSlip> FORMAT =
            new Format<>(new FormatId("meals/slip/1"), MealSlip.class, MEDIA_TYPE, new MealSlipCodec());

    private static final String TITLE = "MEAL 1";

    @Override
    public Reading<MealSlip> read(Payload payload) {
        var lines = new String(payload.bytes(), StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
            return new Unreadable<>(List.of(Notice.error(
                    "not-a-slip", "1", "The first line is '" + TITLE + "'.", "1行目は「" + TITLE + "」です。", "§1")));
        }
        var values = new HashMap<String, String>();
        lines.stream()
                .skip(1)
                .map(it -> it.split(":", 2))
                .filter(it -> it.length == 2)
                .forEach(it -> values.put(it[0].strip(), it[1].strip()));
        var notices = new ArrayList<Notice>();
        var number = value(values, "number", notices);
        var kitchen = value(values, "kitchen", notices);
        var day = day(value(values, "day", notices), notices);
        var wish = wish(value(values, "wish", notices), notices);
        var guest = values.getOrDefault("guest", "");
        var slip = new MealSlip(number, kitchen, guest, day, wish);
        var about = guest.isEmpty() ? null : guest;
        return new Read<>(slip, new Circumstance(number, about, about), notices);
    }

    @Override
    public Payload write(MealSlip slip) {
        var text = """
                %s
                number: %s
                kitchen: %s
                guest: %s
                day: %s
                wish: %s
                """.formatted(TITLE, slip.number(), slip.kitchen(), slip.guest(), slip.day(), slip.wish());
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String value(Map<String, String> values, String name, List<Notice> notices) {
        var value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            notices.add(Notice.error(
                    "required-missing", name, "Write a line '" + name + ": …'.", "「" + name + ": …」の行が必要です。", "§2"));
        }
        return value;
    }

    private static LocalDate day(String text, List<Notice> notices) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            if (!text.isEmpty()) {
                notices.add(Notice.error(
                        "not-a-day", "day", "Write the day as 2026-11-28.", "日付は 2026-11-28 のように書いてください。", "§2.4"));
            }
            return LocalDate.EPOCH;
        }
    }

    private static MealSlip.Wish wish(String text, List<Notice> notices) {
        for (var wish : MealSlip.Wish.values()) {
            if (wish.name().equals(text)) {
                return wish;
            }
        }
        if (!text.isEmpty()) {
            notices.add(Notice.error(
                    "no-such-wish",
                    "wish",
                    "A wish is START, STOP or CLOSED.",
                    "wish は START、STOP、CLOSED のいずれかです。",
                    "§2.5"));
        }
        return MealSlip.Wish.STOP;
    }
}
