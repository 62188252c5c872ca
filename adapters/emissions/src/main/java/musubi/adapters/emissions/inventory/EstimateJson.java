package musubi.adapters.emissions.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers in JSON, as a whole: ten thousand are ten megabytes, which go out faster in one piece than as they are written. */
final class EstimateJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private EstimateJson() {}

    static byte[] bytes(List<Result> results) {
        try {
            return JSON.writeValueAsBytes(
                    results.stream().map(EstimateAnswer::of).toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }
}
