package musubi.hub.web.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.web.operator.OperatorProblem;
import musubi.hub.web.operator.PartnerRequest;
import org.jspecify.annotations.Nullable;

/**
 * A partner as somebody filled it in at the console.
 *
 * @param sends formats, with blanks or new lines between
 * @param identities one on a line, as {@code hl7v2-facility: 0811234567}
 * @param plainHttp null: the box is not ticked
 */
record PartnerForm(
        @Nullable String id,
        @Nullable String nameEn,
        @Nullable String nameJa,
        @Nullable String kind,
        @Nullable Purpose purpose,
        @Nullable String sends,
        @Nullable String identities,
        @Nullable Integer requestsPerMinute,
        @Nullable Boolean plainHttp) {

    private static final int LARGEST_LIMIT = 1_000_000;

    /** The same as the API takes it. What lacks or cannot be is refused by the name of its field, there or here. */
    PartnerRequest request() {
        if (purpose == null) {
            throw OperatorProblem.invalid("purpose", "'purpose' is missing.", "「purpose」（目的）を選んでください。");
        }
        if (requestsPerMinute != null && (requestsPerMinute < 1 || requestsPerMinute > LARGEST_LIMIT)) {
            throw OperatorProblem.invalid(
                    "requestsPerMinute",
                    "'requestsPerMinute' must be 1 to " + LARGEST_LIMIT + ".",
                    "「requestsPerMinute」は 1 から " + LARGEST_LIMIT + " までです。");
        }
        return new PartnerRequest(
                text(id),
                name(),
                text(kind),
                purpose,
                words(text(sends)),
                pairs(text(identities)),
                requestsPerMinute,
                plainHttp,
                null);
    }

    private Text name() {
        if (text(nameEn).isBlank() || text(nameJa).isBlank()) {
            throw OperatorProblem.invalid(
                    "name", "A partner has a name in English and one in Japanese.", "連携先の名称を英語と日本語の両方で記入してください。");
        }
        return new Text(text(nameEn), text(nameJa));
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(it -> !it.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        text.lines().filter(it -> !it.isBlank()).forEach(line -> {
            var colon = line.indexOf(':');
            if (colon < 0) {
                throw OperatorProblem.invalid(
                        "identities",
                        "'identities' has one on each line, as hl7v2-facility: 0811234567.",
                        "「identities」は hl7v2-facility: 0811234567 のように1行に一つずつ記入してください。");
            }
            pairs.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return pairs;
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written;
    }
}
