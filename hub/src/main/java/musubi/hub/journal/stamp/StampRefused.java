package musubi.hub.journal.stamp;

import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** What was given as a time stamp is none that counts. */
public final class StampRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        REJECTED("the authority rejected the request", "時刻認証局が要求を拒否しました"),
        UNREADABLE("it cannot be read as a time stamp (RFC 3161)", "タイムスタンプ（RFC 3161）として読めません"),
        NOT_ASKED(
                "it does not answer the request: hash, nonce or policy is another",
                "要求への応答ではありません。ハッシュ、ノンス、またはポリシーが異なります"),
        IMPRINT("it was made over something else", "別の対象に対して発行されたものです"),
        SIGNATURE("its signature is not good", "署名が正しくありません"),
        PURPOSE(
                "its certificate is not for time stamping alone, or was not valid then",
                "証明書がタイムスタンプ専用でないか、発行時に有効ではありませんでした"),
        UNKNOWN("its certificate does not lead to one that is trusted", "証明書が信頼された証明書に到達しません");

        private final Text text;

        Reason(String en, String ja) {
            this.text = new Text(en, ja);
        }

        public Text text() {
            return text;
        }
    }

    private final transient Reason reason;

    StampRefused(Reason reason, @Nullable Throwable cause) {
        super(reason.text().en(), cause);
        this.reason = reason;
    }

    /** What the authority says of its own refusal. */
    StampRefused(Reason reason, String said) {
        super(reason.text().en() + ": " + said);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
