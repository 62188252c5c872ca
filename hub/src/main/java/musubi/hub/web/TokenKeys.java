package musubi.hub.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import musubi.hub.partner.Secrets;

/** The key with which the hub signs its tokens, made at first start. */
final class TokenKeys {

    private static final int BITS = 2048;

    private TokenKeys() {}

    static JWKSet load(Secrets secrets) {
        try {
            return new JWKSet(RSAKey.parse(secrets.get("token-key.json", TokenKeys::generate)));
        } catch (ParseException e) {
            throw new IllegalStateException(secrets.folder() + "/token-key.json is not a JWK", e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java platform cannot make an RSA key", e);
        }
    }
}
