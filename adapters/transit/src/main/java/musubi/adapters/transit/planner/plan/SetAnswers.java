package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import musubi.adapters.transit.planner.NotAnswered;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.message.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the planner answered for each set of modes, asked at the same time. One that fails takes nothing from the others,
 * and is told.
 */
final class SetAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(SetAnswers.class);

    private final Map<ModeSet, JsonNode> answers = new LinkedHashMap<>();
    private final Map<ModeSet, RuntimeException> failures = new LinkedHashMap<>();

    private SetAnswers() {}

    /** @throws RuntimeException the first failure, when every set fails */
    static SetAnswers of(List<ModeSet> sets, Function<ModeSet, JsonNode> ask) {
        var all = new SetAnswers();
        if (sets.size() == 1) {
            all.answers.put(sets.getFirst(), ask.apply(sets.getFirst()));
        } else {
            all.askAtOnce(sets, ask);
        }
        return all;
    }

    /** Asks those once more whose answer is such. */
    SetAnswers again(Predicate<JsonNode> such, Function<ModeSet, JsonNode> ask) {
        var sets = answers.keySet().stream()
                .filter(it -> such.test(answers.get(it)))
                .toList();
        if (sets.isEmpty()) {
            return this;
        }
        var others = of(sets, ask);
        var all = new SetAnswers();
        answers.forEach((set, answer) -> all.answers.put(set, others.answers.getOrDefault(set, answer)));
        all.failures.putAll(failures);
        all.failures.putAll(others.failures);
        return all;
    }

    private void askAtOnce(List<ModeSet> sets, Function<ModeSet, JsonNode> ask) {
        var asked = new LinkedHashMap<ModeSet, Future<JsonNode>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sets.forEach(set -> asked.put(set, threads.submit(() -> ask.apply(set))));
            asked.forEach(this::take);
        }
        if (answers.isEmpty()) {
            throw failures.values().iterator().next();
        }
    }

    private void take(ModeSet set, Future<JsonNode> asked) {
        try {
            answers.put(set, asked.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineFailure("Interrupted while the planner searches", stopped);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof NotAnswered)) {
                LOG.warn("The planner does not answer for {}", set.name(), failed.getCause());
            }
            failures.put(
                    set,
                    failed.getCause() instanceof RuntimeException why
                            ? why
                            : new EngineFailure("The planner broke", failed));
        }
    }

    List<JsonNode> answers() {
        return List.copyOf(answers.values());
    }

    List<Plan.Unanswered> unanswered() {
        var told = new ArrayList<Plan.Unanswered>();
        failures.forEach((set, why) -> told.add(new Plan.Unanswered(set.name(), text(why))));
        return told;
    }

    private static Text text(RuntimeException why) {
        return why instanceof NotAnswered busy
                ? Refusal.of(busy.reason()).text()
                : new Text(
                        "The planner could not search by this mode. There may be better ways.",
                        "この交通手段では検索できませんでした。より良い経路があるかもしれません。");
    }
}
