package musubi.hub.web.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import musubi.hub.adapter.PartnerReply.Answer;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.adapter.Unreachable;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerAddresses;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a receiver that may be anybody: bounded in time from the first look-up of its name to the last byte of its
 * answer, and in what is read of that answer.
 */
final class ExchangeClient {

    /** Of a body that nobody asked for: an error explains itself, and a short body leaves the connection usable. */
    private static final int MOST_READ = 64 * 1024;

    private final PartnerAddresses addresses;
    private final CloseableHttpClient anywhere;
    private final CloseableHttpClient here;

    ExchangeClient(PartnerAddresses addresses) {
        this.addresses = addresses;
        this.anywhere = GuardedConnectionsClient.to(addresses::resolve);
        this.here = GuardedConnectionsClient.to(addresses::resolveHere);
    }

    /** The answer went on beyond what was wanted. */
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong(int largest) {
            super("the answer is longer than " + largest + " bytes");
        }
    }

    /**
     * Throws {@link Unreachable} where there is no whole answer, and {@code AddressRefused} where there is nothing to connect to.
     *
     * @param authorization the header's value, or null
     * @param hereOnly whether to this machine and no further
     */
    Answer send(PartnerRequest request, @Nullable String authorization, boolean hereOnly, Deadline deadline) {
        addresses.check(request.address());
        var http = new HttpUriRequestBase(request.method(), request.address());
        request.headers().forEach(http::setHeader);
        if (authorization != null) {
            http.setHeader("Authorization", authorization);
        }
        http.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(deadline.left()))
                .setConnectionRequestTimeout(Timeout.of(deadline.left()))
                .build());
        var exchange = new FutureTask<>(() -> exchange(hereOnly ? here : anywhere, http, request));
        var thread = Thread.ofVirtual().name("hub.partner-client").start(exchange);
        try {
            return exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new Unreachable("no whole answer within " + deadline.whole().toSeconds() + " s", null, e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("the hub is stopping", null, e);
        } finally {
            if (!exchange.isDone()) {
                http.abort(); // and its connection with it
                thread.interrupt();
            }
        }
    }

    private static Answer exchange(CloseableHttpClient client, HttpUriRequestBase http, PartnerRequest request)
            throws IOException {
        try (var body = entity(request.body())) {
            http.setEntity(body);
            var response = client.executeOpen(null, http, null);
            var read = read(response.getEntity(), Math.max(request.largest(), MOST_READ));
            if (read.ends()) {
                response.close();
            } else {
                http.abort(); // what goes on is not read to its end: its connection is given up
            }
            if (!read.ends() && request.largest() > 0 && response.getCode() / 100 == 2) {
                throw new TooLong(request.largest());
            }
            return new Answer(response.getCode(), headers(response), Payload.of(read.bytes()));
        }
    }

    private record Read(byte[] bytes, boolean ends) {}

    private static Read read(@Nullable HttpEntity answer, int most) throws IOException {
        if (answer == null) {
            return new Read(new byte[0], true);
        }
        InputStream content = answer.getContent();
        var bytes = content.readNBytes(most + 1);
        return bytes.length <= most ? new Read(bytes, true) : new Read(Arrays.copyOf(bytes, most), false);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new HashMap<String, String>();
        for (var it : response.getHeaders()) {
            headers.putIfAbsent(it.getName().toLowerCase(Locale.ROOT), String.valueOf(it.getValue()));
        }
        return headers;
    }

    private static @Nullable HttpEntity entity(@Nullable Payload payload) {
        if (payload == null) {
            return null;
        }
        return payload.isInMemory()
                ? new ByteArrayEntity(payload.bytes(), null)
                : new InputStreamEntity(payload.open(), payload.size(), null);
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException io -> new Unreachable("no answer: " + io.getClass().getSimpleName(), null, io);
            case RuntimeException runtime -> runtime;
            case null, default -> new IllegalStateException("the exchange broke off", cause);
        };
    }
}
