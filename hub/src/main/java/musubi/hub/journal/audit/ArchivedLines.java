package musubi.hub.journal.audit;

import java.io.IOException;

/** Looks at the lines of one file of an archive. */
interface ArchivedLines {

    /** Whose lines are not sealed: they are held by their digest in the signed manifest alone. */
    ArchivedLines OTHERS = _ -> {};

    void line(String line) throws IOException;

    /** After the last one. */
    default void end() {}
}
