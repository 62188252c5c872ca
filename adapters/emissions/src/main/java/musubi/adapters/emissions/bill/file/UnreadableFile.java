package musubi.adapters.emissions.bill.file;

import musubi.hub.message.Notice;

/** The file as a whole cannot be read; its notice says what to do. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Notice notice;

    UnreadableFile(String code, String en, String ja) {
        super(en, null, false, false);
        this.notice = Notice.error(code, "file", en, ja, null);
    }

    public Notice notice() {
        return notice;
    }
}
