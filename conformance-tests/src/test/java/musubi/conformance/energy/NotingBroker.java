package musubi.conformance.energy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What looks like another's broker to the hub (MQTT 3.1.1): it lets everybody publish, confirms, and notes what was said where. */
final class NotingBroker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT = 1;
    private static final int PUBLISH = 3;
    private static final int PING = 12;

    private final ServerSocket server;
    private final List<Noted> noted = new CopyOnWriteArrayList<>();

    /** One notification. */
    record Noted(String topic, JsonNode notification) {}

    NotingBroker() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Noted> noted() {
        return List.copyOf(noted);
    }

    /** On which topics one heard of the object. */
    List<String> topics(String id) {
        return noted.stream()
                .filter(it -> it.notification().at("/object/id").asText().equals(id))
                .map(Noted::topic)
                .toList();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            }
        } catch (SocketException _) {
            // the test is over
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (var in = new DataInputStream(socket.getInputStream())) {
            while (true) {
                var first = in.readUnsignedByte();
                var body = ByteBuffer.wrap(in.readNBytes(length(in)));
                switch (first >> 4) {
                    case CONNECT -> socket.getOutputStream().write(new byte[] {0x20, 2, 0, 0});
                    case PUBLISH -> socket.getOutputStream().write(confirmed(body));
                    case PING -> socket.getOutputStream().write(new byte[] {(byte) 0xd0, 0});
                    default -> socket.close();
                }
            }
        } catch (EOFException | SocketException _) {
            // the hub has left
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With QoS 1, as the hub says everything. */
    private byte[] confirmed(ByteBuffer body) throws IOException {
        var topic = new byte[body.getShort()];
        body.get(topic);
        var id = new byte[2];
        body.get(id);
        var payload = new byte[body.remaining()];
        body.get(payload);
        noted.add(new Noted(new String(topic, StandardCharsets.UTF_8), JSON.readTree(payload)));
        return new byte[] {0x40, 2, id[0], id[1]};
    }

    /** MQTT 3.1.1 §2.2.3. */
    private static int length(DataInputStream in) throws IOException {
        var length = 0;
        for (var shift = 0; ; shift += 7) {
            var part = in.readUnsignedByte();
            length |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return length;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
