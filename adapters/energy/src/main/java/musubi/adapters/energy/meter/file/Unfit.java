package musubi.adapters.energy.meter.file;

import musubi.hub.message.Text;

/** A cell that cannot be read as what it should be. Whoever reads the row adds the place. */
final class Unfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Text text;

    Unfit(String code, String en, String ja) {
        super(en, null, false, false);
        this.code = code;
        this.text = new Text(en, ja);
    }

    String code() {
        return code;
    }

    Text text() {
        return text;
    }
}
