package musubi.hub.web.console;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says things in one reader's language: times of the city, ages, lengths, sizes, and the words of the journal. */
public final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;

    Words(MessageSource messages, Locale locale, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
    }

    public String language() {
        return locale.getLanguage().equals("ja") ? "ja" : "en";
    }

    public String say(Text text) {
        return text.in(locale);
    }

    /** The word for something the journal names, or its own name where there is none. */
    public String word(String kind, String name) {
        var key = kind + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Objects.requireNonNullElse(messages.getMessage(key, null, name, locale), name);
    }

    /** In the city's zone. */
    public String time(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    public String hour(Instant moment) {
        return HOUR.format(moment.atZone(zone));
    }

    public String utc(Instant moment) {
        return MOMENT.format(moment.atZone(ZoneOffset.UTC)) + " UTC";
    }

    /** Whether the moment has passed. */
    public boolean isOver(Instant moment) {
        return !moment.isAfter(now);
    }

    /** How long ago, in the largest unit that fits. */
    public String age(@Nullable Instant moment) {
        if (moment == null) {
            return say("age.none");
        }
        var age = Duration.between(moment, now);
        if (age.toDays() > 0) {
            return say("age.days", age.toDays());
        }
        if (age.toHours() > 0) {
            return say("age.hours", age.toHours());
        }
        return age.toMinutes() > 0
                ? say("age.minutes", age.toMinutes())
                : say("age.seconds", Math.max(0, age.toSeconds()));
    }

    /** @param micros a length of time in microseconds */
    public String length(long micros) {
        if (micros < SECOND) {
            return say("length.milliseconds", decimal(micros / (double) MILLI));
        }
        return micros < MINUTE
                ? say("length.seconds", decimal(micros / (double) SECOND))
                : say("length.minutes", micros / MINUTE, micros % MINUTE / SECOND);
    }

    public String size(long bytes) {
        if (bytes < 1024) {
            return say("size.bytes", bytes);
        }
        return bytes < 1 << 20
                ? say("size.kilobytes", decimal(bytes / 1024.0))
                : say("size.megabytes", decimal(bytes / (1024.0 * 1024.0)));
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    private String decimal(double number) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(number < 100 ? 1 : 0);
        return format.format(number);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
