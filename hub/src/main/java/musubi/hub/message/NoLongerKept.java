package musubi.hub.message;

/** The bytes of a message were dropped with their day, as its format and the city's settings have it. */
public final class NoLongerKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public static final Text TOLD = new Text(
            "The body of this message is no longer kept; what is known of it without its body is. Ask the sender to send it again.",
            "このメッセージの本文は保存期間を過ぎたため残っていません(本文以外の記録はあります)。必要なら送信元に再送を依頼してください。");

    public NoLongerKept() {
        super(TOLD.en());
    }
}
