package musubi.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One request as bytes, which may be no request at all, and what came back. No client library would send it. */
final class Exchange {

    private static final int PATIENCE = 30_000; // milliseconds; the machine of a build may be busy
    private static final int MOST = 1 << 20;

    private final String method;
    private final String target;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];

    /** @param target a character for each byte, as all text here */
    Exchange(String method, String target) {
        this.method = method;
        this.target = target;
    }

    Exchange header(String line) {
        headers.add(line);
        return this;
    }

    Exchange body(byte[] bytes) {
        body = bytes;
        return this;
    }

    /** @param status 0: no answer that could be read */
    record Answer(int status, String text) {}

    Answer send(URI address) {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            try {
                socket.getOutputStream().write(bytes());
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // refused before the whole body was read: the answer is there all the same
            }
            return read(socket);
        } catch (IOException e) {
            return new Answer(0, e.toString());
        }
    }

    private static Answer read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            var buffer = new byte[1 << 14];
            for (var count = socket.getInputStream().read(buffer);
                    count >= 0 && answer.size() < MOST;
                    count = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, count);
            }
        } catch (IOException e) {
            if (answer.size() == 0) {
                throw e;
            }
        }
        var text = answer.toString(StandardCharsets.ISO_8859_1);
        var status = text.matches("(?s)HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(text.substring(9, 12)) : 0;
        return new Answer(status, text);
    }

    private byte[] bytes() {
        var head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join("", headers.stream().map(it -> it + "\r\n").toList())
                + (headers.stream().anyMatch(it -> it.startsWith("Content-Length:"))
                        ? ""
                        : "Content-Length: " + body.length + "\r\n")
                + "\r\n";
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** For whoever wants to try it again by hand. */
    @Override
    public String toString() {
        var shown = new StringBuilder();
        for (var octet : bytes()) {
            var character = octet & 0xff;
            shown.append(character >= ' ' && character < 0x7f ? String.valueOf((char) character) : escaped(character));
        }
        return shown.length() > 1_500 ? shown.substring(0, 1_500) + "…" : shown.toString();
    }

    private static String escaped(int octet) {
        return octet == '\n' ? "\\n" : octet == '\r' ? "\\r" : "\\x%02x".formatted(octet);
    }
}
