package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which ways this VTN tells of changes.
 *
 * @param WEBHOOK always true
 * @param MQTT absent where the city has not switched it on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotifiersResponse(boolean WEBHOOK, @Nullable Mqtt MQTT) {

    /** Where the broker is, and how one proves oneself to it. */
    public record Mqtt(List<String> URIS, String serialization, MqttAuthentication authentication) {

        public Mqtt {
            URIS = List.copyOf(URIS);
        }

        public static Mqtt json(List<String> uris, MqttAuthentication authentication) {
            return new Mqtt(uris, "JSON", authentication);
        }
    }
}
