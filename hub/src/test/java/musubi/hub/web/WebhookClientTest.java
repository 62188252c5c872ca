package musubi.hub.web;

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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Payload;
import musubi.hub.partner.AddressRefused;
import musubi.hub.partner.PartnerAddresses;
import musubi.hub.partner.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver may be anybody: slow, endless, or no web server at all. */
@Timeout(20)
class WebhookClientTest {

    private final ServerSocket server = open();
    private final WebhookClient client = new WebhookClient(onThisMachine(Set.of()), Duration.ofSeconds(2));

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

        assertThatThrownBy(this::post).isInstanceOf(Unreachable.class).hasMessage("no whole answer within 2 s");
    }

    @Test
    void headersThatTrickleForEverAreNoAnswer() {
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            trickle(out, "X-More: y\r\n");
        });

        assertThatThrownBy(this::post).isInstanceOf(Unreachable.class);
    }

    @Test
    void ofAFloodTheFirstBytesAreReadAndTheStatusCounts() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            written.complete(flood(out, "10000\r\n" + "f".repeat(0x10000) + "\r\n"));
        });

        assertThat(post()).isEqualTo(new WebhookClient.Answer(200, null));
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void aHeaderWithoutEndIsNoAnswerAndIsNotKept() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\nX-Endless: ");
            written.complete(flood(out, "h".repeat(0x10000)));
        });

        assertThatThrownBy(this::post).isInstanceOf(Unreachable.class);
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void headersWithoutNumberAreNoAnswerAndAreNotKept() throws Exception {
        var written = new CompletableFuture<Long>();
        receive((_, out) -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            written.complete(flood(out, "X-More: y\r\n".repeat(4096)));
        });

        assertThatThrownBy(this::post).isInstanceOf(Unreachable.class);
        assertThat(written.get()).isLessThan(64L << 20);
    }

    @Test
    void whatIsNoHttpIsNoAnswer() {
        receive((_, out) -> write(out, "220 mail.example.org ESMTP\r\n\r\n"));

        assertThatThrownBy(this::post).isInstanceOf(Unreachable.class).hasMessageStartingWith("no answer: ");
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        receive((_, out) -> write(
                out, "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"));

        assertThat(post().status()).isEqualTo(307);
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

        var answer = post(Payload.at(() -> new ByteArrayInputStream(bytes), bytes.length, new byte[32]));

        assertThat(answer).isEqualTo(new WebhookClient.Answer(429, "7"));
        assertThat(received.get()).isEqualTo(bytes.length);
    }

    /** The name is looked at, then somebody makes another number of it: the hub goes where it looked. */
    @Test
    void theConnectionGoesToTheNumberThatWasLookedAt() throws Exception {
        receive((_, out) -> write(out, "HTTP/1.1 204 Fine\r\n\r\n"));
        var asked = new AtomicInteger();
        var changing = new PartnerAddresses(new Reach(List.of(), true), Set::of, _ ->
                new InetAddress[] {InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.168.0.1")});
        var address = URI.create("http://receiver.example:" + server.getLocalPort() + "/in");

        var answer =
                new WebhookClient(changing, Duration.ofSeconds(2)).post(address, Map.of(), Payload.of(new byte[1]));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAddressOutOfReachIsRefusedAndNothingConnects() {
        var own = onThisMachine(Set.of(server.getLocalPort()));
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/in");

        assertThatThrownBy(() -> new WebhookClient(own).post(address, Map.of(), Payload.of(new byte[1])))
                .isInstanceOf(AddressRefused.class)
                .hasMessageContaining("a port of the hub itself");
        assertThatThrownBy(() -> client.post(URI.create("http://10.0.0.1/in"), Map.of(), Payload.of(new byte[1])))
                .isInstanceOf(AddressRefused.class);
    }

    private static PartnerAddresses onThisMachine(Set<Integer> ownPorts) {
        return new PartnerAddresses(new Reach(List.of(), true), () -> ownPorts, InetAddress::getAllByName);
    }

    private WebhookClient.Answer post() {
        return post(Payload.of("hello".getBytes(StandardCharsets.UTF_8)));
    }

    private WebhookClient.Answer post(Payload payload) {
        var address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/in");
        return client.post(address, Map.of("Content-Type", "text/plain"), payload);
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
