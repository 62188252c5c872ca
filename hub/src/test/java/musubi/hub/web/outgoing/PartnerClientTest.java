package musubi.hub.web.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerReply.Away;
import musubi.hub.adapter.PartnerReply.NotTaken;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerAddresses;
import musubi.hub.partner.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver may be anybody: slow, endless, elsewhere than it was, or no web server at all. */
@Timeout(20)
class PartnerClientTest {

    private static final Payload HELLO = Payload.of("hello".getBytes(StandardCharsets.UTF_8));

    private final ServerSocket server = open();
    private final PartnerClient client = onThisMachine(Set.of());

    /** What the receiver does once it has the head of the request. */
    @FunctionalInterface
    private interface Receiver {
        void answer(InputStream in, OutputStream out) throws IOException;
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void anAnswerThatTricklesForEverIsNoAnswer() {
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            trickle(out, "x");
        });

        assertThat(post()).isEqualTo(new Away("no whole answer within 2 s", null));
    }

    @Test
    void headersThatTrickleForEverAreNoAnswer() {
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            trickle(out, "X-More: y\r\n");
        });

        assertThat(post()).isInstanceOf(Away.class);
    }

    @Test
    void ofAFloodTheFirstBytesAreReadAndTheStatusCounts() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            written.complete(flood(out, "10000\r\n" + "f".repeat(0x10000) + "\r\n"));
        });

        assertThat(status(post())).isEqualTo(200);
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void aBodyThatIsWantedAndGoesOnBeyondItsBoundIsNotTaken() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n\r\n");
            written.complete(flood(out, "f".repeat(0x10000)));
        });

        assertThat(client.send(PartnerRequest.get("shop", here()).atMost(100_000)))
                .isEqualTo(new NotTaken("the answer is longer than 100000 bytes", null));
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void aBodyThatIsWantedComesWholeWithItsHeaders() {
        var feed = "f".repeat(90_000);
        receive((_, out) -> write(out, "HTTP/1.1 200 OK\r\nETag: \"7\"\r\nContent-Length: 90000\r\n\r\n" + feed));

        var answer =
                client.send(PartnerRequest.get("shop", here()).atMost(100_000)).taken();

        assertThat(answer.header("etag")).hasValue("\"7\"");
        assertThat(new String(answer.body().bytes(), StandardCharsets.US_ASCII)).isEqualTo(feed);
    }

    @Test
    void aHeaderWithoutEndIsNoAnswerAndIsNotKept() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Endless: ");
            written.complete(flood(out, "h".repeat(0x10000)));
        });

        assertThat(post()).isInstanceOf(Away.class);
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void headersWithoutNumberAreNoAnswerAndAreNotKept() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            written.complete(flood(out, "X-More: y\r\n".repeat(4096)));
        });

        assertThat(post()).isInstanceOf(Away.class);
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void whatIsNoHttpIsNoAnswer() {
        receive((_, out) -> write(out, "220 mail.example.org ESMTP\r\n\r\n"));

        assertThat(post()).isInstanceOfSatisfying(Away.class, it -> assertThat(it.reason())
                .startsWith("no answer: "));
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        receive((_, out) -> write(
                out, "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"));

        assertThat(post()).isInstanceOfSatisfying(NotTaken.class, it -> assertThat(it.reason())
                .isEqualTo("answered 307"));
    }

    @Test
    void ofARefusalTheKindIsToldAndNotWhatItSaysOfSomebody() {
        var problem = """
                {"title":"Unknown patient","detail":"There is no Hanako Hitachi, born 1941"}""";
        receive((_, out) -> write(
                out,
                "HTTP/1.1 422 Unprocessable\r\nContent-Type: application/problem+json\r\nContent-Length: "
                        + problem.length() + "\r\n\r\n" + problem));

        assertThat(post()).isInstanceOfSatisfying(NotTaken.class, it -> {
            assertThat(it.reason()).isEqualTo("answered 422 (Unknown patient)");
            assertThat(it.answer()).isNotNull();
        });
    }

    @Test
    void aBodyThatLiesElsewhereIsStreamedWithItsLength() throws Exception {
        var bytes = new byte[3_000_000];
        Arrays.fill(bytes, (byte) 'm');
        var received = new CompletableFuture<Integer>();
        receive((in, out) -> {
            received.complete(in.readNBytes(bytes.length).length);
            write(out, "HTTP/1.1 429 Slow\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n");
        });

        var reply = post(client, Payload.at(() -> new ByteArrayInputStream(bytes), bytes.length, new byte[32]));

        assertThat(reply).isEqualTo(new Away("answered 429", Duration.ofSeconds(7)));
        assertThat(received.get()).isEqualTo(bytes.length);
    }

    /** The name is looked at, then somebody makes another number of it: the hub goes where it looked. */
    @Test
    void theConnectionGoesToTheNumberThatWasLookedAt() {
        receive((_, out) -> write(out, "HTTP/1.1 204 Fine\r\n\r\n"));
        var asked = new AtomicInteger();
        var changing = client(new PartnerAddresses(new Reach(List.of(), true), Set::of, _ ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.168.0.1")}));

        var reply = changing.send(
                PartnerRequest.get("shop", URI.create("http://receiver.example:" + server.getLocalPort() + "/in")));

        assertThat(status(reply)).isEqualTo(204);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "[::ffff:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::1]"})
    void anAddressOutOfReachIsRefusedAndNothingConnects(String host) {
        assertThat(client.send(PartnerRequest.get("shop", URI.create("https://" + host + "/in"))))
                .isInstanceOfSatisfying(NotTaken.class, it -> {
                    assertThat(it.reason()).startsWith("the address is refused: ");
                    assertThat(it.answer()).isNull();
                });
    }

    @Test
    void aPortOfTheHubItselfIsRefused() {
        assertThat(post(onThisMachine(Set.of(server.getLocalPort())), HELLO))
                .isInstanceOfSatisfying(
                        NotTaken.class, it -> assertThat(it.reason()).contains("a port of the hub itself"));
    }

    @Test
    void plainHttpLeavesThisMachineOnlyForAPartnerThatPermitsIt() {
        var public7 = new PartnerAddresses(
                new Reach(List.of(), true), Set::of, _ -> new InetAddress[] {InetAddress.ofLiteral("198.51.100.7")});
        var request = PartnerRequest.get("shop", URI.create("http://receiver.example/in"))
                .within(Duration.ofMillis(200));

        assertThat(client(public7).send(request)).isInstanceOfSatisfying(NotTaken.class, it -> assertThat(it.reason())
                .contains("plainHttp"));
        var permitted = new GuardedClient(public7, "shop"::equals, (_, _) -> Optional.empty(), Clock.systemUTC());
        assertThat(permitted.send(request)).asString().doesNotContain("plainHttp"); // whatever lies there
        assertThat(permitted.refusal("shop", "http://receiver.example/in")).isEmpty();
        assertThat(permitted.refusal("other", "http://receiver.example/in")).isPresent();
    }

    @Test
    void aHeaderThatWouldBeTwoIsNone() {
        var get = PartnerRequest.get("shop", here());

        assertThatThrownBy(() -> get.with(Map.of("X-One", "a\r\nX-Two: b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> get.with(Map.of("X One", "a"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static PartnerClient onThisMachine(Set<Integer> ownPorts) {
        return client(new PartnerAddresses(new Reach(List.of(), true), () -> ownPorts, InetAddress::getAllByName));
    }

    private static PartnerClient client(PartnerAddresses addresses) {
        return new GuardedClient(addresses, _ -> false, (_, _) -> Optional.empty(), Clock.systemUTC());
    }

    private static int status(PartnerReply reply) {
        return reply.taken().status();
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/in");
    }

    private PartnerReply post() {
        return post(client, HELLO);
    }

    private PartnerReply post(PartnerClient client, Payload payload) {
        return client.send(
                PartnerRequest.post("shop", here(), "text/plain", payload).within(Duration.ofSeconds(2)));
    }

    private void receive(Receiver receiver) {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                head(socket);
                receiver.answer(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException _) {
                return; // the hub hung up
            }
        });
    }

    private static void head(Socket socket) throws IOException {
        var in = socket.getInputStream();
        for (var ends = 0; ends < 4; ) {
            var read = in.read();
            ends = read == '\r' || read == '\n' ? ends + 1 : 0;
        }
    }

    private static void trickle(OutputStream out, String drop) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            write(out, drop);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** How much went out before the hub hung up. */
    private static long flood(OutputStream out, String wave) {
        var chunk = wave.getBytes(StandardCharsets.US_ASCII);
        for (var sent = 0L; sent < 64L << 20; sent += chunk.length) {
            try {
                out.write(chunk);
            } catch (IOException _) {
                return sent;
            }
        }
        return Long.MAX_VALUE;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
