package musubi.conformance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import musubi.conformance.CityClient;
import musubi.conformance.Partners;

/**
 * As many VENs as a benchmark wants, each a client of its own: put into the database at once, and with tokens that are signed here
 * with the hub's key, since it is not their registration that is measured.
 */
final class Vens implements AutoCloseable {

    static final String PARTNER = "bench-site";

    /** What VENs have in common, so that each sees a few of many events. */
    static final int GROUPS = 120;

    static final String EVERYBODY = "everybody";

    private static final String SCOPES = "read_targets read_ven_objects write_reports write_subscriptions write_vens";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration GOOD = Duration.ofHours(4);

    private final Connection database;
    private final PrivateKey key;
    private final String header;
    private final ObjectNode claims;
    private int count;

    /** @param data of the hub, whose own database it is */
    Vens(CityClient city, Path data) throws Exception {
        new Partners(city).enrol(PARTNER, "site", "energy/*", SCOPES);
        database = DriverManager.getConnection(url(data));
        execute("UPDATE hub.partner SET requests_per_minute = 10000000 WHERE id IN ('" + PARTNER
                + "', 'joban-energy')");
        var token = city.token(PARTNER).split("\\.");
        header = token[0];
        claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(token[1]));
        key = key(JSON.readTree(secret()));
    }

    static String group(int number) {
        return "group-" + number % GROUPS;
    }

    /** Until there are so many. */
    void grow(int wanted) throws SQLException {
        execute("""
                INSERT INTO hub.client (id, partner, secret_hash, scopes, created)
                SELECT 'bench-' || n, '%1$s', 'none', scopes, now() FROM hub.client, generate_series(%2$d, %3$d) n WHERE id = '%1$s'
                """.formatted(PARTNER, count, wanted - 1));
        execute("""
                INSERT INTO energy.openadr_object (kind, id, created, modified, client, partner, name, targets, body)
                SELECT 'VEN', 'bench-' || n, now(), now(), 'bench-' || n, '%1$s', 'bench-' || n, ARRAY['group-' || n %% %4$d, '%5$s'],
                    '{"venName":"bench-' || n || '"}' FROM generate_series(%2$d, %3$d) n
                """.formatted(PARTNER, count, wanted - 1, GROUPS, EVERYBODY));
        execute("ANALYZE");
        count = wanted;
    }

    static String client(int number) {
        return "bench-" + number;
    }

    /** The access token of the VEN of this number (RFC 9068). */
    String token(int number) {
        var own = claims.deepCopy();
        for (var claim : new String[] {"sub", "client_id", "azp"}) {
            if (own.has(claim)) {
                own.put(claim, client(number));
            }
        }
        own.put("exp", Instant.now().plus(GOOD).getEpochSecond());
        var text = header + "." + base64(own.toString().getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no RSA on this platform", e);
        }
    }

    private String secret() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT * FROM hub.secret WHERE name = 'token-key'")) {
            rows.next();
            return rows.getString("value");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static PrivateKey key(JsonNode jwk) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
    }

    private static BigInteger number(JsonNode jwk, String member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(member).asText()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String url(Path data) throws IOException {
        var port = Files.readString(data.resolve("postgres/port")).strip();
        var password = Files.readString(data.resolve("postgres/password")).strip();
        return "jdbc:postgresql://127.0.0.1:" + port + "/musubi?user=musubi&password=" + password;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
