package musubi.adapters.transit.planner.otp;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers parsed and validated queries by their text. Bounded by characters, since anybody may send queries of any text. */
final class ParsedQueries implements PreparsedDocumentProvider {

    /** Together some 20 MB of parsed trees; the hub's own plan query takes a thousandth of it. */
    private static final long MAX_CHARACTERS = 1_000_000;

    private final Cache<String, PreparsedDocumentEntry> entries = CacheBuilder.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((String query, PreparsedDocumentEntry _) -> query.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var known = entries.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var parsed = parse.apply(input);
        entries.put(input.getQuery(), parsed);
        return CompletableFuture.completedFuture(parsed);
    }
}
