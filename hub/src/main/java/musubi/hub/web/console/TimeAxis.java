package musubi.hub.web.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Maps microseconds to places on a line of {@value #WIDTH} units. Long times in which nothing happens, as between two
 * attempts, are drawn short, or what happens would be too small to be seen.
 */
final class TimeAxis {

    static final int WIDTH = 1000;

    /** A stretch of time in which something happens. */
    record Span(long start, long end) {}

    private record Piece(long start, long end, double from, double to) {}

    private static final double SHORTENED = 0.08;
    private static final double LONGEST_PAUSE = 0.5;

    private final List<Piece> pieces;

    TimeAxis(List<Span> spans) {
        var busy = merge(spans);
        var total =
                Math.max(1, busy.stream().mapToLong(it -> it.end() - it.start()).sum());
        var drawn = new ArrayList<Piece>();
        var at = 0.0;
        var before = 0L;
        for (var span : busy) {
            var pause = span.start() - before;
            var pauseDrawn = pause > total * LONGEST_PAUSE ? total * SHORTENED : pause;
            drawn.add(new Piece(before, span.start(), at, at + pauseDrawn));
            at += pauseDrawn;
            drawn.add(new Piece(span.start(), span.end(), at, at + span.end() - span.start()));
            at += span.end() - span.start();
            before = span.end();
        }
        var scale = WIDTH / Math.max(1, at);
        this.pieces = drawn.stream()
                .map(it -> new Piece(it.start(), it.end(), it.from() * scale, it.to() * scale))
                .toList();
    }

    /** Where a moment stands, 0 to {@value #WIDTH}. */
    double at(long micros) {
        return pieces.stream()
                .filter(it -> micros <= it.end())
                .findFirst()
                .map(it -> within(it, micros))
                .orElse((double) WIDTH);
    }

    private static double within(Piece piece, long micros) {
        var length = piece.end() - piece.start();
        var share = length == 0 ? 0 : (micros - piece.start()) / (double) length;
        return piece.from() + share * (piece.to() - piece.from());
    }

    private static List<Span> merge(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparingLong(Span::start)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }
}
