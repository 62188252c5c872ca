package musubi.hub.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import musubi.hub.partner.CommonSecretStore;
import musubi.hub.partner.Secrets;

/** The key with which the hub signs its tokens, made at first start: one for all nodes, so that each believes the others. */
final class TokenKeys {

    private static final int BITS = 2048;
    private static final String NAME = "token-key";
    private static final String FILE = "token-key.json";

    private TokenKeys() {}

    /** A key that an earlier version kept in a file is taken over. */
    static JWKSet load(CommonSecretStore common, Secrets secrets) {
        try {
            var key = common.get(NAME, () -> secrets.find(FILE).orElseGet(TokenKeys::generate));
            secrets.remove(FILE);
            return new JWKSet(RSAKey.parse(key));
        } catch (ParseException e) {
            throw new IllegalStateException("the row " + NAME + " of hub.secret is not a JWK", e);
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
