package musubi.hub.adapter;

import musubi.hub.message.Text;

/** A request that asks for what there is not (HTTP 400): its door says why, and what to write instead, in the reader's language. */
public final class WrongRequest extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public WrongRequest(String en, String ja) {
        super(en);
        this.text = new Text(en, ja);
    }

    public Text text() {
        return text;
    }
}
