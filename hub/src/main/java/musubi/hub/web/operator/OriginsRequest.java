package musubi.hub.web.operator;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Whose pages speak for a client from a browser.
 *
 * @param origins such as {@code https://app.example.jp}; empty: nobody's
 */
record OriginsRequest(@NotNull Set<String> origins) {}
