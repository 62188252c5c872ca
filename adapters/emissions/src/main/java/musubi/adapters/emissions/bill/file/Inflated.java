package musubi.adapters.emissions.bill.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a zip, over all its parts, and stops a bomb before it has burst. */
final class Inflated {

    /** What the largest workbook of bills that comes in by the door comes to, many times over. */
    private static final long MOST = 128L << 20;

    /** No text and no attribute of a workbook is longer: a cell holds 32,767 characters. */
    private static final int LONGEST = 1 << 20;

    private long bytes;
    private boolean isBurst;

    /** More came out than any workbook of bills holds. */
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1L;

        Bomb() {
            super("the parts of the workbook come to more than " + (MOST >> 20) + " MB");
        }
    }

    boolean hasBurst() {
        return isBurst;
    }

    static long megabytes() {
        return MOST >> 20;
    }

    /** @param isMarkup whether the part may be read as XML, which would hold a text that never ends */
    InputStream counting(InputStream in, boolean isMarkup) {
        return new FilterInputStream(in) {

            private int sinceMark;

            @Override
            public void close() {
                // a reader of XML closes what it has read to its end, and the rest is to be counted
            }

            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                var read = super.read(buffer, from, length);
                count(Math.max(read, 0));
                for (var i = from; isMarkup && i < from + read; i++) {
                    sinceMark = buffer[i] == '<' || buffer[i] == '>' ? 0 : sinceMark + 1;
                }
                if (sinceMark > LONGEST) {
                    isBurst = true;
                    throw new Bomb();
                }
                return read;
            }
        };
    }

    private void count(int more) throws Bomb {
        bytes += more;
        if (bytes > MOST) {
            isBurst = true;
            throw new Bomb();
        }
    }
}
