package musubi.adapters.health.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * One message of an invented patient.
 *
 * @param sender the partner that sends it
 * @param template its segments, one a line; {@code {-2d 09:15}} stands for a time of the day before yesterday, {@code {now}} for now
 * @param charset how the sender's system writes
 */
record DemonstrationMessage(String sender, String template, Charset charset) {

    private static final Pattern TIME = Pattern.compile("\\{(?:now|-(\\d)d (\\d\\d):(\\d\\d))}");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** As the electronic records of hospitals write: ISO-2022-JP. */
    static DemonstrationMessage hospital(String template) {
        return new DemonstrationMessage("hitachi-bay-hospital", template, Charset.forName("ISO-2022-JP"));
    }

    static DemonstrationMessage clinic(String template) {
        return new DemonstrationMessage("omika-clinic", template, StandardCharsets.UTF_8);
    }

    /** The bytes with times around the given one. */
    byte[] at(ZonedDateTime now) {
        var text = TIME.matcher(template)
                .replaceAll(time -> time.group(1) == null
                        ? SECONDS.format(now)
                        : SECONDS.format(now.minusDays(Integer.parseInt(time.group(1)))
                                .withHour(Integer.parseInt(time.group(2)))
                                .withMinute(Integer.parseInt(time.group(3)))
                                .withSecond(0)));
        return text.replace('\n', '\r').getBytes(charset);
    }
}
