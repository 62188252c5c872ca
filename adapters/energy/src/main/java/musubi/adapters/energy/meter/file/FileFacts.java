package musubi.adapters.energy.meter.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.energy.meter.reading.Direction;
import musubi.adapters.energy.meter.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What a file holds, gathered while it is read: whose readings, of when, how many, and which half hours are not there. */
public final class FileFacts {

    private static final long SLOT = Reading.SLOT.toSeconds();

    /** One point's readings in one direction. */
    public static final class Series {

        private final int index;
        private final String point;
        private final Direction direction;
        private final long firstRow;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long lastRow;
        private long count;

        private Series(int index, String point, Direction direction, long firstRow) {
            this.index = index;
            this.point = point;
            this.direction = direction;
            this.firstRow = firstRow;
        }

        public String point() {
            return point;
        }

        public Direction direction() {
            return direction;
        }

        /** The row in which the point stands first. */
        public long firstRow() {
            return firstRow;
        }

        /** The row of its latest half hour. */
        public long lastRow() {
            return lastRow;
        }

        public Instant from() {
            return Instant.ofEpochSecond(first * SLOT);
        }

        /** When its last half hour ends. */
        public Instant to() {
            return Instant.ofEpochSecond((last + 1) * SLOT);
        }

        public long readings() {
            return count;
        }

        /** Half hours between its first and its last of which the file says nothing. */
        public long missing() {
            return last - first + 1 - count;
        }
    }

    /** Half hours of which a file says nothing, though it says something before and after. */
    public record Gap(String point, Direction direction, Instant from, Instant to) {}

    private final Map<String, Series> series = new LinkedHashMap<>();
    private final SlotSet slots = new SlotSet();
    private @Nullable Series latest;
    private long readings;
    private long blanks;

    /** @return false where the file has a reading of this half hour already, which counts */
    boolean add(Reading reading, long row) {
        var its = series(reading, row);
        var slot = Math.floorDiv(reading.start().getEpochSecond(), SLOT);
        if (!slots.add(its.index, slot)) {
            return false;
        }
        its.first = Math.min(its.first, slot);
        if (slot > its.last) {
            its.last = slot;
            its.lastRow = row;
        }
        its.count++;
        readings++;
        return true;
    }

    void addBlank() {
        blanks++;
    }

    public Collection<Series> series() {
        return Collections.unmodifiableCollection(series.values());
    }

    public List<String> points() {
        return series.values().stream().map(Series::point).distinct().toList();
    }

    public long readings() {
        return readings;
    }

    /** Cells without a value. */
    public long blanks() {
        return blanks;
    }

    /** The first gaps, in the order of the file's series. */
    public List<Gap> gaps(int most) {
        var gaps = new ArrayList<Gap>();
        for (var it : series.values()) {
            var left = it.missing();
            for (var slot = it.first; left > 0 && gaps.size() < most; slot++) {
                var from = slot;
                while (!slots.contains(it.index, slot)) {
                    slot++;
                    left--;
                }
                if (slot > from) {
                    gaps.add(new Gap(
                            it.point,
                            it.direction,
                            Instant.ofEpochSecond(from * SLOT),
                            Instant.ofEpochSecond(slot * SLOT)));
                }
            }
        }
        return gaps;
    }

    private Series series(Reading reading, long row) {
        var last = latest;
        if (last == null || last.direction != reading.direction() || !last.point.equals(reading.point())) {
            last = series.computeIfAbsent(
                    reading.point() + reading.direction(),
                    _ -> new Series(series.size(), reading.point(), reading.direction(), row));
            latest = last;
        }
        return last;
    }
}
