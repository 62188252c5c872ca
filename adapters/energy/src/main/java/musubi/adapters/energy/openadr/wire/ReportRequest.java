package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a VEN writes it; its program is that of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportRequest(
        String eventID,
        String clientName,
        @Nullable String reportName,
        @Nullable List<ReportPayloadDescriptor> payloadDescriptors,
        List<ReportResource> resources) {

    public ReportRequest {
        payloadDescriptors = Lists.copy(payloadDescriptors);
        resources = List.copyOf(resources);
    }
}
