package musubi.adapters.energy.openadr;

/**
 * Vens and resources are written by business logic and by VENs, each in a form of its own, which objectType names. Where it is
 * missing, or just the object's, the form is that of whoever writes: known clients send it so.
 */
final class RequestKind {

    private RequestKind() {}

    /** Who speaks as somebody else is refused (403). */
    static void check(ObjectWrite write, Author author) {
        var said = write.text("objectType");
        var noun = write.noun().name();
        var logic = "BL_" + noun + "_REQUEST";
        var ven = "VEN_" + noun + "_REQUEST";
        if (said == null || said.equals(noun)) {
            return;
        }
        if (!said.equals(logic) && !said.equals(ven)) {
            throw new ObjectRefused(
                    400,
                    "no-such-object-type",
                    "/objectType",
                    "objectType is " + logic + " or " + ven + ".",
                    "objectType は " + logic + " または " + ven + " です。");
        }
        if (said.equals(logic) != author.isLogic()) {
            throw new ObjectRefused(
                    403,
                    "not-your-role",
                    "/objectType",
                    "Your token is that of " + (author.isLogic() ? "business logic" : "a VEN")
                            + "; the objectType is not.",
                    "objectType がトークンの役割（BL/VEN）と一致しません。");
        }
    }
}
