package musubi.adapters.emissions.pact.wire;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import musubi.hub.message.Text;

/** What a text may be. What fits loosely comes in with a warning, and never goes out. */
enum Kind {
    TEXT(_ -> true, _ -> true, "text", "文字列"),
    NAME(it -> !it.isBlank(), it -> !it.isEmpty(), "text that is not empty", "空でない文字列"),
    ID(Kind::isUuid, Kind::isUuid, "a UUID", "UUID"),
    URN(Kind::isUrn, Kind::isUrn, "a URN, for example urn:gtin:4712345060507", "URN（例 urn:gtin:4712345060507）"),
    ADDRESS(Kind::isAbsolute, Kind::isAbsolute, "a URI", "URI"),
    MOMENT(
            Moments::isStrict,
            it -> Moments.find(it).isPresent(),
            "a moment such as 2025-03-31T15:00:00Z",
            "2025-03-31T15:00:00Z の形の日時"),
    VERSION(
            it -> it.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(-\\d{8})?"),
            it -> it.matches("\\d{1,9}\\.\\d{1,9}"),
            "a version of three parts, 3.0.3",
            "3つの部分からなる版 3.0.3"),
    DECIMAL(_ -> true, "a decimal number as text, for example \"1.93\"", "文字列の10進数（例 \"1.93\"）"),
    NOT_NEGATIVE(it -> it.signum() >= 0, "a decimal number as text, 0 or more", "0以上の10進数（文字列）"),
    NOT_POSITIVE(it -> it.signum() <= 0, "a decimal number as text, 0 or less", "0以下の10進数（文字列）"),
    POSITIVE(it -> it.signum() > 0, "a decimal number as text, more than 0", "0より大きい10進数（文字列）"),
    PERCENT(
            it -> it.signum() >= 0 && it.compareTo(BigDecimal.valueOf(100)) <= 0,
            "a percentage as text, \"0\" to \"100\"",
            "\"0\" から \"100\" までの百分率（文字列）"),
    RATING(
            it -> it.compareTo(BigDecimal.ONE) >= 0 && it.compareTo(BigDecimal.valueOf(5)) <= 0,
            "a rating as text, \"1\" to \"5\"",
            "\"1\" から \"5\" までの評価（文字列）"),
    COUNTRY(it -> it.matches("[A-Z]{2}"), it -> it.matches("[A-Za-z]{2}"), "a country, JP", "国コード（例 JP）"),
    SUBDIVISION(
            it -> it.matches("[A-Z]{2}-[A-Z0-9]{1,3}"),
            it -> it.matches("[A-Za-z]{2}-[A-Za-z0-9]{1,3}"),
            "a subdivision, JP-08",
            "地域コード（例 JP-08）"),
    REPORT(
            it -> it.matches("AR\\d{1,2}"),
            it -> it.matches("AR\\d{1,2}"),
            "a report of the IPCC, AR6",
            "IPCC 報告書（例 AR6）");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");

    private final Predicate<String> strict;
    private final Predicate<String> loose;
    private final Text expected;
    private final boolean isNumber;

    Kind(Predicate<String> strict, Predicate<String> loose, String en, String ja) {
        this.strict = strict;
        this.loose = loose;
        this.expected = new Text(en, ja);
        this.isNumber = false;
    }

    /** A number in a range; the sign holds loosely, too, while an exponent may stand there. */
    Kind(Predicate<BigDecimal> range, String en, String ja) {
        this.strict = it -> Decimals.isPlain(it) && range.test(new BigDecimal(it));
        this.loose = it -> Decimals.find(it).filter(range).isPresent();
        this.expected = new Text(en, ja);
        this.isNumber = true;
    }

    boolean fits(String text) {
        return strict.test(text);
    }

    boolean fitsLoosely(String text) {
        return strict.test(text) || loose.test(text);
    }

    Text expected() {
        return expected;
    }

    /** The same as it goes out; what is wrong stays as it is, and is told of later. */
    String tidy(String text, ZoneId zone) {
        return switch (this) {
            case MOMENT -> Moments.find(text, zone).map(Moments::text).orElse(text);
            case ID -> text.toLowerCase(Locale.ROOT);
            default ->
                isNumber
                        ? Decimals.find(text)
                                .map(it -> isPlain(text) ? text : Decimals.plain(it))
                                .orElse(text)
                        : text;
        };
    }

    private static boolean isPlain(String text) {
        return Decimals.isPlain(text);
    }

    static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    private static boolean isUrn(String text) {
        return text.matches("(?i)urn:[a-z0-9][a-z0-9-]{0,31}:\\S+");
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
