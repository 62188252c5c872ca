package musubi.conformance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Thousands of clients of MQTT 3.1.1 on one thread, each subscribed to its topics with QoS 1: they confirm what they hear, and count
 * who has heard something. As little as can be, since it runs on the machine that is measured.
 */
final class Crowd implements AutoCloseable {

    private static final int PUBLISH = 3;
    private static final int CONNACK = 2;
    private static final int SUBACK = 9;

    private final Selector selector;
    private final int port;
    private final AtomicInteger subscribed = new AtomicInteger();
    private final List<Long> heard = Collections.synchronizedList(new ArrayList<>());
    private final ByteBuffer read = ByteBuffer.allocateDirect(64 * 1024);
    private volatile boolean closed;

    /** What a client has received and not read yet; and whether it has heard of the event that counts now. */
    private static final class Member {
        private byte[] rest = new byte[0];
        private int round = -1;
        private final String topics;

        private Member(String topics) {
            this.topics = topics;
        }
    }

    private volatile int round;

    Crowd(int port) throws IOException {
        this.port = port;
        this.selector = Selector.open();
        Thread.ofPlatform().daemon().name("crowd").start(this::run);
    }

    /** Connects one more; it has subscribed to the topics a moment later. */
    void join(String client, String token, String topics) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        var connect = new ByteArrayOutputStream();
        connect.writeBytes(text("MQTT"));
        connect.writeBytes(new byte[] {4, (byte) 0xc2, 0, 0}); // user name, password, clean session; no keep-alive
        connect.writeBytes(text(client));
        connect.writeBytes(text(client));
        connect.writeBytes(text(token));
        channel.write(packet(0x10, connect.toByteArray()));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Member(topics));
        selector.wakeup();
    }

    int subscribed() {
        return subscribed.get();
    }

    /** From now on it counts who hears. */
    void listen() {
        heard.clear();
        round++;
    }

    int heard() {
        return heard.size();
    }

    /** When each heard, by {@link System#nanoTime}, in order. */
    List<Long> times() {
        return List.copyOf(heard);
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(key -> take((SocketChannel) key.channel(), (Member) key.attachment()), 100);
            }
        } catch (IOException | UncheckedIOException | ClosedSelectorException e) {
            if (!closed) {
                throw new IllegalStateException("the crowd has broken up", e);
            }
        }
    }

    private void take(SocketChannel channel, Member member) {
        try {
            read.clear();
            if (channel.read(read) < 0) {
                channel.close();
                return;
            }
            var bytes = new byte[member.rest.length + read.flip().remaining()];
            System.arraycopy(member.rest, 0, bytes, 0, member.rest.length);
            read.get(bytes, member.rest.length, read.remaining());
            var from = 0;
            for (var next = end(bytes, from); next > 0; next = end(bytes, from)) {
                packet(channel, member, bytes, from, next);
                from = next;
            }
            member.rest = Arrays.copyOfRange(bytes, from, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void packet(SocketChannel channel, Member member, byte[] bytes, int from, int end) throws IOException {
        switch ((bytes[from] & 0xff) >> 4) {
            case CONNACK -> {
                var topics = text(member.topics);
                channel.write(packet(
                        0x82,
                        ByteBuffer.allocate(topics.length + 3)
                                .put(new byte[] {0, 1})
                                .put(topics)
                                .put((byte) 1)
                                .array()));
            }
            case SUBACK -> subscribed.incrementAndGet();
            case PUBLISH -> {
                var topic = from + 1 + (bytes[from + 1] < 0 ? bytes[from + 2] < 0 ? 3 : 2 : 1);
                var id = topic + 2 + ((bytes[topic] & 0xff) << 8 | bytes[topic + 1] & 0xff);
                channel.write(ByteBuffer.wrap(new byte[] {0x40, 2, bytes[id], bytes[id + 1]}));
                if (member.round != round) {
                    member.round = round;
                    heard.add(System.nanoTime());
                }
            }
            default -> throw new IOException("not expected: packet " + bytes[from]);
        }
    }

    /** Where the packet ends that begins there; 0 where some of it is missing (MQTT 3.1.1 §2.2.3). */
    private static int end(byte[] bytes, int from) {
        var length = 0;
        for (var at = from + 1; at < bytes.length && at < from + 5; at++) {
            length |= (bytes[at] & 0x7f) << 7 * (at - from - 1);
            if (bytes[at] >= 0) {
                var end = at + 1 + length;
                return end <= bytes.length ? end : 0;
            }
        }
        return 0;
    }

    private static ByteBuffer packet(int first, byte[] body) {
        var out = ByteBuffer.allocate(body.length + 5).put((byte) first);
        var left = body.length;
        do {
            out.put((byte) (left & 0x7f | (left > 0x7f ? 0x80 : 0)));
            left >>= 7;
        } while (left > 0);
        return out.put(body).flip();
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
