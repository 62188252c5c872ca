package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a client proves itself to the broker. */
public sealed interface MqttAuthentication {

    @JsonProperty(index = 0)
    String method();

    record Anonymous() implements MqttAuthentication {
        @Override
        public String method() {
            return "ANONYMOUS";
        }
    }

    /**
     * The password is the token.
     *
     * @param username a word, or {@value #CLIENT_ID}, which the client replaces by its own
     */
    record OAuth2BearerToken(String username) implements MqttAuthentication {

        public static final String CLIENT_ID = "{clientID}";

        @Override
        public String method() {
            return "OAUTH2_BEARER_TOKEN";
        }
    }

    /** Each in PEM. */
    record Certificate(String caCert, String clientCert, String clientKey) implements MqttAuthentication {
        @Override
        public String method() {
            return "CERTIFICATE";
        }
    }
}
