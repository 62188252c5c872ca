package musubi.hub.web.console;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import musubi.hub.journal.Step;
import musubi.hub.journal.story.Attempt;
import musubi.hub.journal.story.Story;
import org.jspecify.annotations.Nullable;

/** A message's way as bars on one time axis: the admission, and each attempt at each delivery. */
public record Waterfall(List<Group> groups, long total) {

    /**
     * What happened in one go.
     *
     * @param delivery which delivery was attempted, or null: this is the admission
     * @param attempt its number, from 1
     * @param outcome how it ended
     */
    public record Group(
            @Nullable UUID delivery,
            String recipient,
            int attempt,
            String outcome,
            @Nullable String detail,
            Bar bar,
            List<Bar> steps) {}

    /**
     * One bar.
     *
     * @param start microseconds since the message began to come in
     * @param micros how long it took
     * @param x where it begins, 0 to 1000
     * @param width how wide it is; never too narrow to be seen
     */
    public record Bar(String name, long start, long micros, double x, double width) {}

    private static final double NARROWEST = 4;

    static Waterfall of(Story story) {
        var reading = story.steps().isEmpty() ? 0 : story.steps().getFirst().micros();
        var admission = sum(story.steps());
        var spans = new ArrayList<>(List.of(new TimeAxis.Span(0, admission)));
        story.deliveries().stream()
                .flatMap(it -> it.attempts().stream())
                .map(it -> span(story, reading, it))
                .forEach(spans::add);
        var axis = new TimeAxis(spans);
        var groups = new ArrayList<Group>();
        var outcome = story.message().rejected() ? "REJECTED" : "ACCEPTED";
        groups.add(new Group(
                null,
                story.message().sender(),
                1,
                outcome,
                null,
                bar(axis, "admission", 0, admission),
                bars(axis, 0, story.steps())));
        for (var way : story.deliveries()) {
            for (var attempt : way.attempts()) {
                var span = span(story, reading, attempt);
                groups.add(new Group(
                        way.delivery().id(),
                        way.delivery().recipient(),
                        attempt.number(),
                        attempt.outcome(),
                        attempt.detail(),
                        bar(axis, "attempt", span.start(), span.end() - span.start()),
                        bars(axis, span.start(), attempt.steps())));
            }
        }
        return new Waterfall(
                List.copyOf(groups),
                spans.stream().mapToLong(TimeAxis.Span::end).max().orElse(0));
    }

    /** A message's time is that of its envelope, which is made when its bytes were read. */
    private static TimeAxis.Span span(Story story, long reading, Attempt attempt) {
        var since = ChronoUnit.MICROS.between(story.message().time(), attempt.ended());
        var took = sum(attempt.steps());
        var start = Math.max(0, reading + since - took);
        return new TimeAxis.Span(start, start + took);
    }

    private static List<Bar> bars(TimeAxis axis, long start, List<Step> steps) {
        var bars = new ArrayList<Bar>();
        var at = start;
        for (var step : steps) {
            bars.add(bar(axis, step.name(), at, step.micros()));
            at += step.micros();
        }
        return List.copyOf(bars);
    }

    private static Bar bar(TimeAxis axis, String name, long start, long micros) {
        var x = axis.at(start);
        var width = Math.max(NARROWEST, axis.at(start + micros) - x);
        return new Bar(name, start, micros, Math.min(x, TimeAxis.WIDTH - width), width);
    }

    private static long sum(List<Step> steps) {
        return steps.stream().mapToLong(Step::micros).sum();
    }
}
