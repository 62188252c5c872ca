package musubi.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/**
 * Speaks to a city from outside, by HTTP and by MLLP.
 *
 * @param data its data folder, for the secrets of the demonstration partners
 */
public record CityClient(URI address, int mllpPort, Path data) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A token for the partner's own client, with all of its scopes. */
    public String token(String partner) {
        return json(send(tokenRequest(partner))).at("/access_token").asText();
    }

    public HttpRequest.Builder tokenRequest(String partner) {
        var basic =
                Base64.getEncoder().encodeToString((partner + ":" + secret(partner)).getBytes(StandardCharsets.UTF_8));
        return request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"));
    }

    public HttpResponse<byte[]> get(String path, String partner) {
        return send(as(partner, request(path)));
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path));
    }

    public HttpResponse<byte[]> put(String path, String partner, String type, byte[] body) {
        return send(as(partner, request(path)).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<byte[]> post(String path, String partner, String type, byte[] body) {
        return post(path, partner, type, BodyPublishers.ofByteArray(body));
    }

    public HttpResponse<byte[]> post(String path, String partner, String type, BodyPublisher body) {
        return send(as(partner, request(path)).header("Content-Type", type).POST(body));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    /** @param partner empty: without a token */
    public HttpRequest.Builder as(String partner, HttpRequest.Builder request) {
        return partner.isEmpty() ? request : request.header("Authorization", "Bearer " + token(partner));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the city", e);
        }
    }

    public static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + new String(answer.body(), StandardCharsets.UTF_8), e);
        }
    }

    /** Sends the message in an MLLP frame, and returns what comes back in one; empty where the line is closed without. */
    public byte[] mllp(byte[] message) {
        var frame = new ByteArrayOutputStream();
        frame.write(0x0b);
        frame.writeBytes(message);
        frame.write(0x1c);
        frame.write('\r');
        return mllpRaw(frame.toByteArray(), false);
    }

    /** Sends bytes as they are; with {@code thenClose} the sending side of the line is closed after them. */
    public byte[] mllpRaw(byte[] bytes, boolean thenClose) {
        try (var socket = new Socket("127.0.0.1", mllpPort)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            if (thenClose) {
                socket.shutdownOutput();
            }
            var answer = new ByteArrayOutputStream();
            var in = socket.getInputStream();
            for (var read = in.read(); read >= 0 && read != 0x1c; read = in.read()) {
                if (read != 0x0b) {
                    answer.write(read);
                }
            }
            return answer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String secret(String partner) {
        try {
            return Files.readString(data.resolve("secrets/clients").resolve(partner));
        } catch (IOException e) {
            throw new UncheckedIOException("no secret of " + partner, e);
        }
    }
}
