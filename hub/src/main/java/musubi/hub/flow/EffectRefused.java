package musubi.hub.flow;

/** Carries a refusal out of the transaction that it rolls back. */
final class EffectRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Effect.Refused result;

    EffectRefused(Effect.Refused result) {
        super("the effect refused", null, false, false);
        this.result = result;
    }

    Effect.Refused result() {
        return result;
    }
}
