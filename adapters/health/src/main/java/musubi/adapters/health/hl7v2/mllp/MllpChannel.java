package musubi.adapters.health.hl7v2.mllp;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Function;
import javax.net.ssl.SSLPeerUnverifiedException;
import musubi.adapters.health.hl7v2.Mllp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: bytes in, {@link MllpFrame}s up; answers down, framed bytes out. An exception as answer becomes the
 * answer that the hub could not take the message. Runs on the connection's event loop alone.
 */
final class MllpChannel extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger(MllpChannel.class);

    private final long limit;
    private final FrameRoom room;
    private final Function<MllpFrame, byte[]> failed;
    private final Queue<MllpFrame> unanswered = new ArrayDeque<>();

    private @Nullable MllpFraming framing;
    private boolean ending;

    /** @param failed the answer to a frame that broke the hub */
    MllpChannel(long limit, FrameRoom room, Function<MllpFrame, byte[]> failed) {
        this.limit = limit;
        this.room = room;
        this.failed = failed;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        // a client that sends and shuts its side (nc -N) still waits for the answer
        context.channel().config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        var from = ((InetSocketAddress) context.channel().remoteAddress()).getAddress();
        framing = new MllpFraming(limit, room, (content, condition) -> {
            var frame = new MllpFrame(content, condition, from, certificate(context));
            unanswered.add(frame);
            context.fireChannelRead(frame);
        });
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        var bytes = (ByteBuf) message;
        try {
            while (framing != null && bytes.isReadable()) {
                framing.next(bytes.readByte());
            }
        } finally {
            ReferenceCountUtil.release(bytes);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        var frame = unanswered.poll();
        if (frame != null) {
            giveBack(frame);
        }
        var answer = message instanceof byte[] bytes || frame == null ? message : failed.apply(frame);
        if (!(answer instanceof byte[] bytes)) {
            promise.setFailure(new IOException("an answer without a frame"));
            return;
        }
        var framed = Unpooled.buffer(bytes.length + 3);
        framed.writeByte(Mllp.START).writeBytes(bytes).writeByte(Mllp.END).writeByte(Mllp.CARRIAGE_RETURN);
        var written = context.write(framed, promise);
        if (ending && unanswered.isEmpty()) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
        if (event instanceof ChannelInputShutdownEvent
                || event instanceof IdleStateEvent && (unanswered.isEmpty() || isOpen())) {
            end(context);
        }
        super.userEventTriggered(context, event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        if (framing != null) {
            framing.end();
        }
        unanswered.forEach(this::giveBack);
        unanswered.clear();
        super.channelInactive(context);
    }

    /** By the first frame the hands are shaken. */
    private static @Nullable X509Certificate certificate(ChannelHandlerContext context) {
        var tls = context.pipeline().get(SslHandler.class);
        try {
            return tls != null
                            && tls.engine().getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? certificate
                    : null;
        } catch (SSLPeerUnverifiedException _) {
            return null; // who shows none is known by its address
        }
    }

    private void giveBack(MllpFrame frame) {
        room.give(FrameRoom.weight(frame.content().length));
    }

    /** A connection that the other side broke off is its business; what it had sent is seen to in {@link #channelInactive}. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            LOG.debug("A connection was broken off", cause);
            context.close();
        } else {
            context.fireExceptionCaught(cause);
        }
    }

    private boolean isOpen() {
        return framing != null && framing.isOpen();
    }

    private void end(ChannelHandlerContext context) {
        ending = true;
        if (framing != null) {
            framing.end();
        }
        if (unanswered.isEmpty()) {
            context.close();
        }
    }
}
