package musubi.adapters.energy.meter.file;

import java.util.Arrays;

/**
 * Which half hours there are: 48 bits for each series and day, in arrays of primitive numbers, so that a file of a million readings
 * weighs some hundred kilobytes.
 */
final class SlotSet {

    private static final int SLOTS = 48;
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = filled(1 << 10);
    private long[] bits = new long[1 << 10];
    private int size;

    /**
     * @param slot half hours since 1970
     * @return false where it is there already
     */
    boolean add(int series, long slot) {
        if (size * 2 > keys.length) {
            grow();
        }
        var at = find(key(series, Math.floorDiv(slot, SLOTS)));
        if (keys[at] == EMPTY) {
            keys[at] = key(series, Math.floorDiv(slot, SLOTS));
            size++;
        }
        var bit = 1L << Math.floorMod(slot, SLOTS);
        if ((bits[at] & bit) != 0) {
            return false;
        }
        bits[at] |= bit;
        return true;
    }

    boolean contains(int series, long slot) {
        var at = find(key(series, Math.floorDiv(slot, SLOTS)));
        return keys[at] != EMPTY && (bits[at] & 1L << Math.floorMod(slot, SLOTS)) != 0;
    }

    private static long key(int series, long day) {
        return (long) series << 32 | day & 0xffffffffL;
    }

    private int find(long key) {
        var mask = keys.length - 1;
        var at = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        var oldKeys = keys;
        var oldBits = bits;
        keys = filled(oldKeys.length * 2);
        bits = new long[keys.length];
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                var at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                bits[at] = oldBits[i];
            }
        }
    }

    private static long[] filled(int length) {
        var keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }
}
