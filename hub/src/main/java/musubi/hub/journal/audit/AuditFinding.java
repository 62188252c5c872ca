package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.util.UUID;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param position of the link in the chain of the day; null where it is about no one link
 * @param table where the row stands or stood: {@code message} or {@code decision}; null where it is about no one row
 * @param row the id of the row: {@code hub.<table>.id}
 */
public record AuditFinding(
        LocalDate day,
        Kind kind,
        @Nullable Long position,
        @Nullable String table,
        @Nullable UUID row,
        Text told) {

    /** What was done. */
    public enum Kind {
        ROW_ALTERED("the row is not what was sealed", "行が封印時の内容と異なります"),
        ROW_MISSING("the row that was sealed is gone", "封印された行がありません"),
        ROW_UNSEALED("the row was put in without being sealed", "封印されていない行が挿入されています"),
        BODY_ALTERED("the bytes of the message are not those of its sealed SHA-256", "メッセージ本文が封印された SHA-256 と一致しません"),
        BODY_MISSING("the bytes of the message are gone before their time", "保存期間内のメッセージ本文がありません"),
        LINK_BROKEN(
                "the link does not follow from the one before: links were altered, put in, or change places here",
                "前の要素とつながりません。ここで連鎖の要素が改変、挿入、または入れ替えられています"),
        LINK_MISSING("links before this position are gone", "この位置より前の連鎖の要素がありません"),
        TRUNCATED("links at the end of the day are gone", "この日の末尾の連鎖の要素がありません"),
        HEAD_DIFFERS("the signed head of the day is not what its links end in", "署名された日の終端値が連鎖の終わりと一致しません"),
        HEAD_MISSING("the day has no head, though days around it have one", "前後の日があるのに、この日の終端値がありません"),
        HEAD_UNLINKED("the day does not open with the closing hash of the day before", "前日の終端ハッシュから始まっていません"),
        SIGNATURE_INVALID("the signature of the head is not good", "日の終端値の署名が正しくありません"),
        KEY_UNKNOWN("the head was signed by a key that the hub never had", "ハブが持ったことのない鍵で署名されています"),
        WITNESS_DIFFERS(
                "the chain is not what was noted outside of the database while it was made",
                "データベース外に記録された値と連鎖が一致しません"),
        STAMP_INVALID("the time stamp of the day does not count", "この日のタイムスタンプは有効ではありません"),
        STAMP_MISSING(
                "the time stamp of the day is gone; this node holds it outside of the database",
                "この日のタイムスタンプがありません。データベース外にはあります"),
        STAMP_DIFFERS(
                "the time stamp of the day is another than was noted outside of the database",
                "この日のタイムスタンプがデータベース外の記録と異なります");

        private final Text told;

        Kind(String en, String ja) {
            this.told = new Text(en, ja);
        }

        AuditFinding of(LocalDate day) {
            return new AuditFinding(day, this, null, null, null, told);
        }

        AuditFinding because(LocalDate day, Text why) {
            var whole = new Text(told.en() + ": " + why.en(), told.ja() + ": " + why.ja());
            return new AuditFinding(day, this, null, null, null, whole);
        }

        AuditFinding at(LocalDate day, long position, @Nullable String table, @Nullable UUID row) {
            return new AuditFinding(day, this, position, table, row, told);
        }

        AuditFinding on(LocalDate day, String table, UUID row) {
            return new AuditFinding(day, this, null, table, row, told);
        }
    }

    /** One line for people: what, and where. */
    public Text line() {
        var place = (position == null ? "" : " #" + position) + (row == null ? "" : " hub." + table + " " + row);
        return new Text(day + place + ": " + told.en(), day + place + ": " + told.ja());
    }
}
