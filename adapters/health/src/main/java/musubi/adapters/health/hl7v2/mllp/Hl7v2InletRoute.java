package musubi.adapters.health.hl7v2.mllp;

import io.netty.channel.ChannelHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import musubi.adapters.health.hl7v2.mllp.Hl7v2Door.Reception;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Spine;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.DefaultChannelHandlerFactory;
import org.apache.camel.component.netty.NettyComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/** HL7 v2 over MLLP: a frame in, an acknowledgement out, after the commit. */
final class Hl7v2InletRoute extends RouteBuilder {

    private static final String FRAME = "musubi.mllp.frame";

    /** Large frames grow by doubling and are copied when they are read: a fifth of the heap as delivered at the most. */
    private static final long ROOM = 64L << 20;

    private final String id;
    private final int port;
    private final MllpProperties properties;
    private final Hl7v2Door door;
    private final @Nullable SSLContext tls;
    private final FrameRoom room = new FrameRoom(ROOM);

    /** @param tls certificate and trust of a port that asks its clients for theirs; null: a plain port */
    Hl7v2InletRoute(String id, int port, MllpProperties properties, Hl7v2Door door, @Nullable SSLContext tls) {
        this.id = id;
        this.port = port;
        this.properties = properties;
        this.door = door;
        this.tls = tls;
    }

    @Override
    public void configure() {
        var registry = getContext().getRegistry();
        registry.bind(
                id + ".idle",
                handler(() ->
                        new IdleStateHandler((int) properties.idleTimeout().toSeconds(), 0, 0)));
        registry.bind(
                id + ".frames",
                handler(() -> new MllpChannel(properties.maxFrame().toBytes(), room, door::failed)));
        getContext().getComponent("netty", NettyComponent.class).setMaximumPoolSize(properties.workers());

        from(uri()).routeId(id).process(this::receive).to(Spine.ADMIT).process(this::acknowledge);
    }

    private void receive(Exchange exchange) throws InvalidPayloadException {
        var frame = exchange.getMessage().getMandatoryBody(MllpFrame.class);
        exchange.setProperty(FRAME, frame);
        switch (door.receive(frame)) {
            case Reception.Known(var inbound) -> exchange.getMessage().setBody(inbound);
            case Reception.Unknown(var answer) -> {
                exchange.getMessage().setBody(answer);
                exchange.setRouteStop(true);
            }
        }
    }

    private void acknowledge(Exchange exchange) throws InvalidPayloadException {
        var frame = exchange.getProperty(FRAME, MllpFrame.class);
        var admission = exchange.getMessage().getMandatoryBody(Admission.class);
        exchange.getMessage().setBody(door.answer(frame, admission));
    }

    private String uri() {
        var plain = "netty:tcp://" + properties.address() + ":" + port + "?sync=true&allowDefaultCodec=false"
                + "&decoders=#" + id + ".idle,#" + id + ".frames";
        if (tls == null) {
            return plain;
        }
        getContext().getRegistry().bind(id + ".tls", parameters(tls));
        return plain + "&ssl=true&needClientAuth=true&sslContextParameters=#" + id + ".tls";
    }

    private static SSLContextParameters parameters(SSLContext tls) {
        return new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(@Nullable CamelContext context) {
                return tls;
            }
        };
    }

    /** A handler has the state of one connection: each gets its own. */
    private static DefaultChannelHandlerFactory handler(Supplier<ChannelHandler> handlers) {
        return new DefaultChannelHandlerFactory() {
            @Override
            public ChannelHandler newChannelHandler() {
                return handlers.get();
            }
        };
    }
}
