package musubi.adapters.transit.planner.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an answer (GraphQL, October 2021, section 7.1), for those who generate clients; the planner writes its bytes.
 *
 * @param data what was asked for, in the shape of the question
 * @param errors what could not be answered, and why
 */
record GraphQlAnswer(
        @Nullable Map<String, Object> data, @Nullable List<Error> errors) {

    /** @param extensions {@code code} says which kind of error it is */
    record Error(String message, @Nullable Map<String, Object> extensions) {}
}
