package musubi.hub.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerReply.Away;
import musubi.hub.adapter.PartnerReply.NotTaken;
import musubi.hub.adapter.PartnerReply.Taken;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.message.Payload;
import musubi.hub.partner.Credential;
import musubi.hub.partner.PartnerAddresses;
import musubi.hub.partner.Reach;
import musubi.hub.partner.Secret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the hub shows to a partner who wants to know who comes: a token that it was given, or one that it fetches. */
@Timeout(20)
class PartnerTokensTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T03:00:00Z"));
    private final AtomicReference<@Nullable Credential> credential = new AtomicReference<>();
    private final AtomicReference<String> tokenAnswer = new AtomicReference<>("");
    private final AtomicInteger tokens = new AtomicInteger();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> accepted = _ -> true;
    private volatile Predicate<String> knownClients = _ -> true;
    private HttpServer server;
    private GuardedClient client;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/in", this::in);
        server.start();
        InstantSource time = now::get;
        client = new GuardedClient(
                new PartnerAddresses(new Reach(List.of(), true), Set::of, InetAddress::getAllByName),
                _ -> false,
                (_, _) -> Optional.ofNullable(credential.get()),
                time.withZone(ZoneOffset.UTC));
        credential.set(oauth(new Secret("s3cret/+", null)));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aTokenIsFetchedOnceAndKeptUntilShortlyBeforeItEnds() {
        assertThat(send()).isInstanceOf(Taken.class);
        assertThat(send()).isInstanceOf(Taken.class);
        assertThat(shown).containsExactly("Bearer token-1", "Bearer token-1");

        now.set(now.get().plusSeconds(541)); // of 600
        send();

        assertThat(shown).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
        assertThat(asked).hasSize(2);
        var decoded = new String(Base64.getDecoder().decode(asked.getFirst().split(" ")[1]), StandardCharsets.UTF_8);
        assertThat(decoded).isEqualTo("hub%40city:s3cret%2F%2B");
        assertThat(asked.getFirst()).endsWith(" grant_type=client_credentials&scope=events+footprints");
    }

    @Test
    void manyWhoWaitForATokenFetchOne() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<PartnerReply> send = this::send;
            assertThat(threads.invokeAll(Collections.nCopies(20, send)))
                    .allSatisfy(it -> assertThat(it.resultNow()).isInstanceOf(Taken.class));
        }
        assertThat(tokens).hasValue(1);
    }

    @Test
    void aTokenThatThePartnerTakesNoMoreIsFetchedAnewOnce() {
        send();
        accepted = "Bearer token-2"::equals;

        assertThat(send()).isInstanceOf(Taken.class);
        assertThat(shown).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");

        accepted = _ -> false;
        assertThat(send()).isEqualTo(new Away("answered 401", null));
        assertThat(tokens).hasValue(3);
    }

    @Test
    void afterARotationTheEndpointMayStillGoByTheSecretBefore() {
        credential.set(oauth(new Secret("new", "old")));
        knownClients = it -> it.endsWith(":old");

        assertThat(send()).isInstanceOf(Taken.class);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoGivesNoTokenGetsNothing() {
        knownClients = _ -> false;
        assertThat(send()).isEqualTo(new Away("no token: the endpoint answered 401 (invalid_client)", null));

        knownClients = _ -> true;
        tokenAnswer.set("{\"access_token\":\"a b\",\"token_type\":\"Bearer\"}");
        assertThat(send()).isEqualTo(new Away("no token: the endpoint's answer holds no bearer token", null));
        tokenAnswer.set("<html>");
        assertThat(send()).isInstanceOf(Away.class);
        assertThat(shown).isEmpty();
    }

    @Test
    void anEndpointOutOfReachIsAsMuchRefusedAsAnyAddress() {
        credential.set(new Credential.ClientCredentials(
                URI.create("https://169.254.169.254/token"), "hub", null, Secret.of("s")));

        assertThat(send()).isInstanceOf(NotTaken.class);
        assertThat(shown).isEmpty();
    }

    @Test
    void aBearerIsShownAndAfterARotationTheOneBeforeIsWhereTheNewIsRefused() {
        credential.set(new Credential.Bearer(new Secret("new", "old")));
        assertThat(send()).isInstanceOf(Taken.class);
        accepted = "Bearer old"::equals;
        assertThat(send()).isInstanceOf(Taken.class);

        assertThat(shown).containsExactly("Bearer new", "Bearer new", "Bearer old");
    }

    @Test
    void whoHasNoCredentialOfTheNameIsNotGoneToWithoutOne() {
        credential.set(null);

        assertThat(send()).isEqualTo(new Away("the partner has no credential pact", null));
        assertThat(shown).isEmpty();
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(oauth(new Secret("s3cret", "0ld")).toString()).doesNotContain("s3cret", "0ld");
    }

    private Credential oauth(Secret secret) {
        return new Credential.ClientCredentials(at("/token"), "hub@city", "events footprints", secret);
    }

    private PartnerReply send() {
        var body = Payload.of("{}".getBytes(StandardCharsets.UTF_8));
        return client.send(PartnerRequest.post("firm", at("/in"), "application/json", body)
                .showing("pact")
                .within(Duration.ofSeconds(5)));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void token(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(authorization + " " + form);
        var basic = new String(Base64.getDecoder().decode(authorization.split(" ")[1]), StandardCharsets.UTF_8);
        if (!knownClients.test(basic)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        var made = "{\"access_token\":\"token-" + tokens.incrementAndGet()
                + "\",\"token_type\":\"bearer\",\"expires_in\":600}";
        answer(exchange, 200, tokenAnswer.get().isEmpty() ? made : tokenAnswer.get());
    }

    private void in(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        exchange.getRequestBody().readAllBytes();
        shown.add(authorization);
        answer(exchange, accepted.test(authorization) ? 202 : 401, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
