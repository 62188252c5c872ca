package musubi.adapters.energy.mqtt;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A broker that is not the hub's, and that lets everybody do everything. */
final class ForeignBroker implements AutoCloseable {

    private static final String CONFIGURATION = """
            <?xml version="1.0"?>
            <hivemq>
                <listeners><tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener></listeners>
                <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                <persistence><mode>in-memory</mode></persistence>
            </hivemq>
            """;

    private final int port;
    private final EmbeddedHiveMQ broker;

    /** @param wanted its port; 0: one that is free */
    ForeignBroker(Path folder, int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted)) {
            port = socket.getLocalPort();
        }
        var configuration = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(configuration.resolve("config.xml"), CONFIGURATION.formatted(port));
        broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(configuration)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("everybody")
                        .withName("everybody")
                        .withVersion("1")
                        .withExtensionMain(new Everybody())
                        .build())
                .withoutLoggingBootstrap()
                .build();
        broker.start().join();
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        broker.stop().join();
    }

    private static final class Everybody implements ExtensionMain {

        @Override
        public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
            SimpleAuthenticator lets = (_, answer) -> answer.authenticateSuccessfully();
            Services.securityRegistry().setAuthenticatorProvider(_ -> lets);
        }

        @Override
        public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
            // the broker stops with it
        }
    }
}
