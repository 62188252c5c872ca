package musubi.hub.web.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes a client of the library whose connections go to numbers that were looked at, and to no others. Names become numbers here
 * alone, once for each connection, whatever a name means a moment later.
 */
final class GuardedConnectionsClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Of a head, of which a receiver sends some hundred bytes; the library by itself reads a line without end. */
    private static final Http1Config SHORT_HEADS = Http1Config.custom()
            .setMaxLineLength(8 * 1024)
            .setMaxHeaderCount(100)
            .build();

    private static final int MOST_CONNECTIONS = 400;
    private static final int MOST_TO_ONE = 50;

    /** Gives the numbers of a host that may be connected to at this port. */
    @FunctionalInterface
    interface Guard {
        InetAddress[] resolve(String host, int port) throws UnknownHostException;
    }

    private record Names(Guard guard) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) {
            throw new UnsupportedOperationException("a number is looked at together with its port");
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return Arrays.stream(guard.resolve(host, port))
                    .map(it -> new InetSocketAddress(it, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private GuardedConnectionsClient() {}

    static CloseableHttpClient to(Guard guard) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setTimeToLive(TimeValue.ofSeconds(30))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(SHORT_HEADS)
                                .build())
                        .setDnsResolver(new Names(guard))
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
}
