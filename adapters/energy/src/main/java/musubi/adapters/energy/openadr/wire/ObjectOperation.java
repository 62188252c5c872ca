package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of what a subscriber wants to hear, and where.
 *
 * @param bearerToken what the VTN shows at the address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectOperation(
        List<ObjectType> objects,
        List<Operation> operations,
        String callbackUrl,
        @Nullable String bearerToken) {

    public ObjectOperation {
        objects = List.copyOf(objects);
        operations = List.copyOf(operations);
    }

    /** Without the token, which nobody reads in a log. */
    @Override
    public String toString() {
        return "ObjectOperation[" + objects + ", " + operations + ", " + callbackUrl + "]";
    }
}
