package musubi.adapters.transit.gtfs.table;

import java.io.IOException;

/** The bytes of a member must not or cannot be read on: they say so while they flow. */
final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Defect defect;
    private final String member;

    Refused(Defect defect, String member) {
        super(member);
        this.defect = defect;
        this.member = member;
    }

    Defect defect() {
        return defect;
    }

    String member() {
        return member;
    }
}
