package musubi.adapters.energy.meter.file;

import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;

/** What is wrong with a file, by place: the first hundred of it in words, the rest as a number. */
final class Findings {

    private static final int MOST_SAID = 100;
    private static final int ENOUGH = 1_000;

    private final List<Notice> notices = new ArrayList<>();
    private int errors;

    /** The file is read no further: it is wrong from end to end. */
    static final class Hopeless extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Hopeless() {
            super("the file is wrong from end to end", null, false, false);
        }
    }

    void error(String code, String place, String en, String ja) {
        errors++;
        if (errors <= MOST_SAID) {
            notices.add(Notice.error(code, place, en, ja, null));
        }
        if (errors >= ENOUGH) {
            throw new Hopeless();
        }
    }

    void error(Unfit unfit, String place) {
        error(unfit.code(), place, unfit.text().en(), unfit.text().ja());
    }

    boolean anyError() {
        return errors > 0;
    }

    List<Notice> notices() {
        if (errors <= MOST_SAID) {
            return List.copyOf(notices);
        }
        var all = new ArrayList<>(notices);
        var more = errors >= ENOUGH ? "at least " + (errors - MOST_SAID) : String.valueOf(errors - MOST_SAID);
        all.add(new Notice(
                "more-errors",
                Severity.ERROR,
                "file",
                new musubi.hub.message.Text(
                        more + " more errors are not listed. Check that the file fits its mapping, and send it again.",
                        "ほかに " + (errors - MOST_SAID) + " 件以上の誤りがあります。ファイルと読み取り定義が合っているか確認して再送してください。"),
                null));
        return all;
    }
}
