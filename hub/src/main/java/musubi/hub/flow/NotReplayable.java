package musubi.hub.flow;

import java.util.UUID;
import musubi.hub.message.NoLongerKept;
import musubi.hub.message.Text;

/** A message cannot be let through once more, and why. */
public final class NotReplayable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text told;

    private NotReplayable(String en, String ja) {
        super(en);
        this.told = new Text(en, ja);
    }

    public Text told() {
        return told;
    }

    static NotReplayable undoes(UUID later, String store) {
        return new NotReplayable(
                "Message " + later + " of the same order key came later and is in " + store
                        + " or due for it: the replay would undo it. Ask the sender for the present state instead.",
                "同じ順序キーの後のメッセージ " + later + " が " + store + " に保存済みまたは配送待ちです。再送すると元に戻ってしまいます。送信元に現在の状態を依頼してください。");
    }

    static NotReplayable second(UUID deliveryId) {
        return new NotReplayable(
                "Delivery " + deliveryId + " is open, or was replayed already: somebody else came first. See its"
                        + " 'replayedAs', and replay that message if need be.",
                "配送 " + deliveryId + " は未完了か、すでに再送されています。「replayedAs」を確認し、必要ならそのメッセージを再送してください。");
    }

    static NotReplayable gone() {
        return new NotReplayable(NoLongerKept.TOLD.en(), NoLongerKept.TOLD.ja());
    }

    static NotReplayable unwanted() {
        return new NotReplayable(
                "None of its recipients subscribes to this any more, so there is nobody to replay it for.",
                "購読している配送先がなくなっているため、再送できません。");
    }
}
