package musubi.adapters.emissions.bill.file;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** A file that holds tables: a CSV file one, a workbook one on each sheet. */
public interface TableFile extends Closeable {

    /** A table of the file. @param isHidden whether a spreadsheet does not show it */
    record Part(String name, boolean isHidden) {}

    /** In the order of the file. */
    List<Part> parts();

    /** Hands over the lines of a part, as long as more are wanted. */
    void read(Part part, LineSink sink) throws IOException, UnreadableFile;

    /** The day that a spreadsheet counts as nought; null where the file does not say, as text does not. */
    @Nullable
    LocalDate dayZero();

    /**
     * Told by the bytes, whatever the sender calls them.
     *
     * @throws UnreadableFile where they are neither CSV nor a workbook that can be read
     */
    static TableFile open(Payload payload) throws IOException, UnreadableFile {
        return switch (FileKind.of(payload)) {
            case TEXT -> CsvTable.of(payload);
            case WORKBOOK -> Workbook.of(payload.bytes());
            case OLD_WORKBOOK ->
                throw new UnreadableFile(
                        "old-workbook",
                        "This is a workbook of the old form (.xls). Save it as .xlsx or as CSV, and send that.",
                        "旧形式の Excel（.xls）です。.xlsx か CSV で保存し直して送ってください。");
            case ENCRYPTED ->
                throw new UnreadableFile(
                        "encrypted-workbook",
                        "The workbook has a password. Remove it (File, Info, Protect Workbook), save, and send again.",
                        "パスワード付きの Excel です。［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存し、送ってください。");
        };
    }
}
