package musubi.hub.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerAddresses;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a receiver that may be anybody: bounded in time from the first look-up of its name to the last byte of its
 * answer, and in what is read of that answer. The connection goes to the very number that was looked at, whatever its name
 * means a moment later. Redirects are not followed.
 */
final class WebhookClient {

    /** Over all of the exchange; a large body gets a second more for each 8 MB. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Shorter than a lane is held for. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(25);

    private static final int SECOND_PER_BYTES_SHIFT = 23;

    /** Of an answer's body, read for the sake of its end alone. */
    private static final int MOST_READ = 64 * 1024;

    /** Of its head, of which a receiver sends some hundred bytes; the library by itself reads a line without end. */
    private static final Http1Config SHORT_HEADS = Http1Config.custom()
            .setMaxLineLength(8 * 1024)
            .setMaxHeaderCount(100)
            .build();

    private static final int MOST_CONNECTIONS = 400;
    private static final int MOST_TO_ONE = 50;

    /** @param retryAfter as the receiver wrote it */
    record Answer(int status, @Nullable String retryAfter) {}

    private final CloseableHttpClient http;
    private final PartnerAddresses addresses;
    private final Duration patience;

    WebhookClient(PartnerAddresses addresses) {
        this(addresses, PATIENCE);
    }

    /** @param patience for a small body */
    WebhookClient(PartnerAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
        this.http = client(new LookedAt(addresses));
    }

    private static CloseableHttpClient client(DnsResolver names) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(PATIENCE.dividedBy(2)))
                .setSocketTimeout(Timeout.of(LONGEST_PATIENCE))
                .setTimeToLive(TimeValue.ofSeconds(30))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(SHORT_HEADS)
                                .build())
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_TO_ONE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Musubi")
                .build();
    }

    Answer post(URI address, Map<String, String> headers, Payload payload) {
        addresses.check(address);
        var deadline = deadline(payload.size());
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        var exchange = new FutureTask<>(() -> exchange(post, payload));
        var thread = Thread.ofVirtual().name("hub.webhook").start(exchange);
        try {
            return exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Unreachable("no whole answer within " + deadline.toSeconds() + " s", null, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the hub is stopping", null, e);
        } finally {
            if (!exchange.isDone()) {
                post.abort(); // and its connection with it
                thread.interrupt();
            }
        }
    }

    /** What goes on beyond the first bytes is not read to its end: its connection is given up, and its status counts. */
    private Answer exchange(HttpPost post, Payload payload) throws IOException {
        try (var body = entity(payload)) {
            post.setEntity(body);
            var response = http.executeOpen(null, post, null);
            var after = response.getFirstHeader("Retry-After");
            if (endsSoon(response.getEntity())) {
                response.close();
            } else {
                post.abort();
            }
            return new Answer(response.getCode(), after == null ? null : after.getValue());
        }
    }

    private static boolean endsSoon(@Nullable HttpEntity answer) throws IOException {
        return answer == null || answer.getContent().readNBytes(MOST_READ + 1).length <= MOST_READ;
    }

    private static HttpEntity entity(Payload payload) {
        return payload.isInMemory()
                ? new ByteArrayEntity(payload.bytes(), null)
                : new InputStreamEntity(payload.open(), payload.size(), null);
    }

    private Duration deadline(long size) {
        var all = patience.plusSeconds(size >> SECOND_PER_BYTES_SHIFT);
        return all.compareTo(LONGEST_PATIENCE) < 0 ? all : LONGEST_PATIENCE;
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException io -> new Unreachable("no answer: " + io.getClass().getSimpleName(), null, io);
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException("the exchange broke off", cause);
        };
    }

    /** Names become numbers here, and the connection goes to these. */
    private record LookedAt(PartnerAddresses addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            throw new UnsupportedOperationException("a number is looked at together with its port");
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return Arrays.stream(addresses.resolve(host, port))
                    .map(it -> new InetSocketAddress(it, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
