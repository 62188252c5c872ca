package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber is told, by webhook and by MQTT alike.
 *
 * @param object the whole of it, as this subscriber may see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Notification(
        ObjectType objectType,
        Operation operation,
        AdrObject object,
        @Nullable List<String> targets) {

    public Notification {
        targets = Lists.copy(targets);
    }

    public static Notification of(Operation operation, AdrObject object) {
        return new Notification(object.metadata().objectType(), operation, object, null);
    }
}
