package musubi.conformance.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One HTTP connection that stays open, and costs the machine as little as can be: what is measured is the hub. */
final class HttpLine {

    private static final String LENGTH = "content-length:";
    private static final int BUFFER = 64 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(20);

    private final URI address;
    private Socket socket;
    private InputStream in;
    private long used = System.nanoTime();

    HttpLine(URI address) {
        this.address = address;
        try {
            socket = socket();
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket socket() throws IOException {
        var made = new Socket(address.getHost(), address.getPort());
        made.setTcpNoDelay(true);
        return made;
    }

    /** @return the status */
    int get(String path, String token) throws IOException {
        return exchange("GET " + path + head(token) + "\r\n");
    }

    int post(String path, String token, String json) throws IOException {
        var length = json.getBytes(StandardCharsets.UTF_8).length;
        return exchange("POST " + path + head(token) + "Content-Type: application/json\r\nContent-Length: " + length
                + "\r\n\r\n" + json);
    }

    private static String head(String token) {
        return " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private int exchange(String request) throws IOException {
        if (System.nanoTime() - used > IDLE.toNanos()) { // after a while without a request the server closes it
            renew();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = -1L;
        var closes = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(header.substring(LENGTH.length()).strip());
            }
            closes |= header.equalsIgnoreCase("connection: close");
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        in.skipNBytes(length);
        if (closes) { // which the server does after some hundred requests
            renew();
        }
        used = System.nanoTime();
        return status;
    }

    private void renew() throws IOException {
        socket.close();
        socket = socket();
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }
}
