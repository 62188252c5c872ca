package musubi.adapters.energy.program;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** Targets as somebody wrote them: words with blanks or commas between. */
final class TargetNames {

    /** Known clients read no others (openleadr-wire, {@code target.rs}). */
    private static final Pattern TARGET = Pattern.compile("[a-zA-Z0-9_-]{1,128}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;、]+");
    private static final int MOST = 100;

    private TargetNames() {}

    static List<String> read(String written, List<Notice> notices) {
        var words = Arrays.stream(BETWEEN.split(
                        Normalizer.normalize(written, Normalizer.Form.NFKC).strip()))
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST
                || words.stream().anyMatch(it -> !TARGET.matcher(it).matches())) {
            notices.add(Notice.error(
                    "not-a-target",
                    "targets",
                    "Targets are at most " + MOST + " words of letters a to z, digits, _ and -, with blanks between.",
                    "対象は英数字と _ と - の語を空白で区切り、" + MOST + " 個まで記入してください。",
                    null));
            return List.of();
        }
        return words;
    }
}
