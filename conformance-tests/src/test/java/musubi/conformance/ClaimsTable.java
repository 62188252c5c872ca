package musubi.conformance;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Listens to the test run and writes every {@link Claim} with its result to {@code target/conformance.md}. A claim whose sentence or
 * clause holds {@code {}} is one for each case of a parameterized test, whose display name stands there.
 */
public final class ClaimsTable implements TestExecutionListener {

    private static final String HEAD = """
            # What Musubi claims, and what passed

            Each row is a claim of the conformance tests on the assembled application. *Skipped* names what the machine lacked:
            such a claim is neither proven nor refuted by this run.

            | claim | standard | clause | result | where we deviate, and why | test |
            |---|---|---|---|---|---|
            """;

    private final Map<Row, ClaimResult> results = new LinkedHashMap<>();
    private @Nullable TestPlan plan;

    private record Row(String claim, String standard, String clause, String deviation) {

        private static final String CASE = "{}";

        /** Nothing where the claim is about the cases of a test, and this is the test as a whole. */
        static Optional<Row> of(Claim claim, TestIdentifier test) {
            var ofCases = claim.value().contains(CASE) || claim.clause().contains(CASE);
            var name = test.getDisplayName();
            return ofCases && !test.isTest()
                    ? Optional.empty()
                    : Optional.of(new Row(
                            claim.value().replace(CASE, name),
                            claim.standard(),
                            claim.clause().replace(CASE, name),
                            claim.deviation()));
        }
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record(test, ClaimResult.skipped(reason));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        var reason = result.getThrowable().map(Throwable::getMessage).orElse("");
        var outcome =
                switch (result.getStatus()) {
                    case SUCCESSFUL -> ClaimResult.passed();
                    case ABORTED -> ClaimResult.skipped(reason);
                    case FAILED -> ClaimResult.failed();
                };
        // A container that succeeds says nothing: its tests do. One that fails or is skipped has no tests that could.
        if (test.isTest() || !outcome.equals(ClaimResult.passed())) {
            record(test, outcome);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        try {
            var file = Path.of("target", "conformance.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, table());
        } catch (IOException e) {
            throw new UncheckedIOException("conformance.md could not be written", e);
        }
    }

    private String table() {
        return results.entrySet().stream()
                .sorted(comparing(
                                (Map.Entry<Row, ClaimResult> it) -> it.getKey().standard())
                        .thenComparing(it -> it.getKey().clause())
                        .thenComparing(it -> it.getKey().claim()))
                .map(it -> row(it.getKey(), it.getValue()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Row claim, ClaimResult result) {
        return Stream.of(
                        claim.claim(),
                        claim.standard(),
                        claim.clause(),
                        result.inWords(),
                        claim.deviation(),
                        result.test())
                .map(cell -> cell.replace("|", "\\|").replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private void record(TestIdentifier test, ClaimResult result) {
        claims(test).forEach((claim, where) -> Row.of(claim, test)
                .ifPresent(row -> results.merge(row, result.of(where), ClaimResult::and)));
    }

    /** The claim of the test itself and those of everything that it stands in. */
    private Map<Claim, String> claims(TestIdentifier test) {
        var found = new LinkedHashMap<Claim, String>();
        for (var at = Optional.of(test); at.isPresent(); at = at.flatMap(this::parent)) {
            switch (at.get().getSource().orElse(null)) {
                case MethodSource method ->
                    claim(method.getJavaMethod().getAnnotation(Claim.class))
                            .ifPresent(claim -> found.put(
                                    claim, method.getJavaClass().getSimpleName() + "." + method.getMethodName()));
                case ClassSource type ->
                    claim(type.getJavaClass().getAnnotation(Claim.class))
                            .ifPresent(claim ->
                                    found.put(claim, type.getJavaClass().getSimpleName()));
                case null, default -> {}
            }
        }
        return found;
    }

    private static Optional<Claim> claim(@Nullable Claim claim) {
        return Optional.ofNullable(claim);
    }

    private Optional<TestIdentifier> parent(TestIdentifier test) {
        return plan == null ? Optional.empty() : plan.getParent(test);
    }
}
