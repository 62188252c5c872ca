package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a payload of a report mean.
 *
 * @param confidence 0 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportPayloadDescriptor(
        String payloadType,
        @Nullable String readingType,
        @Nullable String units,
        @Nullable BigDecimal accuracy,
        @Nullable Integer confidence)
        implements PayloadDescriptor {

    public static final String OBJECT_TYPE = "REPORT_PAYLOAD_DESCRIPTOR";

    @Override
    public String objectType() {
        return OBJECT_TYPE;
    }
}
