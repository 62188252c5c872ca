package musubi.adapters.energy.meter.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** Reads a file through once: what is wrong with it, what it holds, and on request its readings. */
final class FileReader {

    /** Beyond it a file is to be split; what is known of its half hours would weigh too much. */
    private static final long MOST_READINGS = 5_000_000;

    private final ReadingFile form;

    FileReader(ReadingFile form) {
        this.form = form;
    }

    /** @param facts what it holds as far as it could be read */
    record Found(FileFacts facts, List<Notice> notices) {}

    /** @param also hears of each reading, too */
    Found read(Payload payload, ReadingSink also) {
        var facts = new FileFacts();
        var findings = new Findings();
        try {
            form.read(payload, new Gathering(facts, findings, also), findings);
        } catch (Findings.Hopeless _) {
            return new Found(facts, findings.notices());
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + payload.sha256Hex() + " cannot be read", e);
        }
        if (facts.readings() == 0 && !findings.anyError()) {
            findings.error(
                    "no-readings",
                    "file",
                    "The file holds no value. Nothing is stored of empty cells.",
                    "値が1つもありません。空欄は保存されません。");
        }
        return new Found(facts, findings.notices());
    }

    private record Gathering(FileFacts facts, Findings findings, ReadingSink also) implements ReadingSink {

        @Override
        public void take(Reading reading, long row) {
            if (!facts.add(reading, row)) {
                findings.error(
                        "slot-twice",
                        "row " + row,
                        "The half hour from " + reading.start()
                                + " stands twice in this file for one point and direction. Leave one of the two.",
                        reading.start() + " からの 30 分の値が、同じ地点・方向で2回あります。どちらか1つにしてください。");
                return;
            }
            if (facts.readings() == MOST_READINGS) {
                findings.error(
                        "too-many-readings",
                        "row " + row,
                        "A file has fewer than " + MOST_READINGS + " readings. Split it.",
                        "1ファイルの計量値は " + MOST_READINGS + " 件未満です。分割してください。");
                throw new Findings.Hopeless();
            }
            also.take(reading, row);
        }

        @Override
        public void blank() {
            facts.addBlank();
            also.blank();
        }
    }
}
