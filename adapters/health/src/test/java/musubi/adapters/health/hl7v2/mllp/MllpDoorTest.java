package musubi.adapters.health.hl7v2.mllp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import musubi.adapters.health.hl7v2.Acknowledgements;
import musubi.adapters.health.hl7v2.Hl7v2;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Spine;
import musubi.hub.message.Codec.Unreadable;
import musubi.hub.message.Notice;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The MLLP door over real sockets; behind it stands, in place of the hub, what each test says that the hub answers. */
class MllpDoorTest {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final String ADT = Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8") + "\rPID|1||1||日立^花子\r";

    private final Queue<Inbound> admitted = new ConcurrentLinkedQueue<>();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Function<Inbound, Admission> hub = _ -> new Admission.Accepted(ID, List.of(), null);
    private int port;

    @BeforeEach
    void open() throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var properties =
                new MllpProperties(port, "127.0.0.1", DataSize.ofKilobytes(200), Duration.ofSeconds(1), 4, 0, null);
        var partner = new Partner(
                "hitachi-bay-hospital",
                new Text("Hitachi Bay Hospital", "日立湾病院"),
                PartnerKind.HOSPITAL,
                Purpose.TREATMENT,
                Set.of("health/*"),
                Map.of("hl7v2-facility", "0811234567"),
                600);
        var door = new Hl7v2Door(
                new Senders(
                        (kind, value) -> Optional.of(partner)
                                .filter(it -> value.equals(it.identities().get(kind))),
                        _ -> Optional.empty()),
                new Acknowledgements(Hl7v2.TABLES, Clock.systemUTC(), UUID::randomUUID),
                new AnonymousRefusals(new SimpleMeterRegistry(), Clock.systemUTC()),
                properties.maxFrame().toBytes());
        camel.addRoutes(new Hl7v2InletRoute("health.hl7v2.inlet", port, properties, door, null));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(Spine.ADMIT).process(exchange -> {
                    var inbound = exchange.getMessage().getBody(Inbound.class);
                    admitted.add(inbound);
                    exchange.getMessage().setBody(hub.apply(inbound));
                });
            }
        });
        camel.start();
    }

    @AfterEach
    void close() {
        camel.stop();
    }

    @Test
    void whatTheHubHasTakenIsAnsweredWithAA() throws Exception {
        try (var hospital = new Hospital()) {
            assertThat(hospital.send(ADT)).contains("MSA|AA|M1");
            assertThat(hospital.send(ADT)).contains("MSA|AA|M1");
        }
        assertThat(admitted).hasSize(2).allSatisfy(it -> {
            assertThat(it.sender().id()).isEqualTo("hitachi-bay-hospital");
            assertThat(it.payload().bytes()).isEqualTo(ADT.getBytes(StandardCharsets.UTF_8));
            assertThat(it.source()).hasToString("mllp://hitachi-bay-hospital");
        });
    }

    @Test
    void aRepetitionGetsTheSameAnswerAndAnotherContentUnderTheSameIdIsRefused() throws Exception {
        try (var hospital = new Hospital()) {
            hub = _ -> new Admission.Duplicate(ID, List.of(), null);
            assertThat(hospital.send(ADT)).contains("MSA|AA|M1");
            hub = _ -> new Admission.Conflict(ID);
            assertThat(hospital.send(ADT))
                    .contains("MSA|AE|M1")
                    .contains("ERR||MSH^1^10|205^Duplicate key identifier^HL70357|E|");
        }
    }

    @Test
    void aBatchOfMessagesIsNotTakenAndSaidSo() throws Exception {
        try (var hospital = new Hospital()) {
            assertThat(hospital.send("BHS|^~\\&|HIS|0811234567\r" + ADT))
                    .contains("MSA|AR|")
                    .contains("batch-unsupported");
        }
        assertThat(admitted).isEmpty();
    }

    @Test
    void whatTheHubRejectsIsAnsweredWithItsNotices() throws Exception {
        hub = _ -> new Admission.Rejected(
                ID, List.of(Notice.error("date-does-not-exist", "PID-7", "No such day.", "存在しない日付です。", null)), null);
        try (var hospital = new Hospital()) {
            assertThat(hospital.send(ADT))
                    .contains("MSA|AE|M1")
                    .contains(
                            "ERR||PID^1^7|102^Data type error^HL70357|E|date-does-not-exist^^L||No such day.|存在しない日付です。");
        }
    }

    @Test
    void whenTheHubFailsTheAnswerIsNeverAA() throws Exception {
        hub = _ -> {
            throw new IllegalStateException("the database is gone");
        };
        try (var hospital = new Hospital()) {
            assertThat(hospital.send(ADT))
                    .contains("MSA|AR|M1")
                    .contains("|207^Application internal error^HL70357|E|internal-error")
                    .doesNotContain("database")
                    .doesNotContain("Exception");
            hub = _ -> new Admission.Accepted(ID, List.of(), null);
            assertThat(hospital.send(ADT)).contains("MSA|AA|M1");
        }
    }

    @Test
    void anUnknownSenderNeverReachesTheHub() throws Exception {
        try (var stranger = new Hospital()) {
            assertThat(stranger.send(ADT.replace("0811234567", "9999999999")))
                    .contains("MSA|AR|M1")
                    .contains("ERR||MSH^1^4|204^Unknown key identifier^HL70357|E|sender-unknown");
            assertThat(stranger.send("hello")).contains("MSA|AR|").contains("header-missing");
        }
        assertThat(admitted).isEmpty();
    }

    @Test
    void aTruncatedFrameIsAdmittedAsBrokenAndAnswered() throws Exception {
        hub = MllpDoorTest::readAsTheHubDoes;
        try (var hospital = new Hospital()) {
            hospital.write("\u000b" + ADT);
            hospital.socket.shutdownOutput();

            assertThat(hospital.receive()).contains("MSA|AE|M1").contains("frame-incomplete");
        }
        assertThat(admitted).hasSize(1);
    }

    @Test
    void aFrameThatFallsSilentIsTruncated() throws Exception {
        hub = MllpDoorTest::readAsTheHubDoes;
        try (var hospital = new Hospital()) {
            hospital.write("\u000b" + ADT);

            assertThat(hospital.receive()).contains("MSA|AE|M1").contains("frame-incomplete");
        }
    }

    @Test
    void anOversizedFrameIsAnsweredAndTheConnectionLivesOn() throws Exception {
        hub = MllpDoorTest::readAsTheHubDoes;
        try (var hospital = new Hospital()) {
            assertThat(hospital.send(ADT + "ZZZ|" + "x".repeat(300_000)))
                    .contains("MSA|AR|M1")
                    .contains("|207^Application internal error^HL70357|E|frame-oversized");
            hub = _ -> new Admission.Accepted(ID, List.of(), null);
            assertThat(hospital.send(ADT)).contains("MSA|AA|M1");
        }
        assertThat(admitted.peek().payload().size()).isLessThanOrEqualTo(64 * 1024 + 1);
    }

    @Test
    void manyMessagesInOneWriteAreAnsweredInTheirOrder() throws Exception {
        try (var hospital = new Hospital()) {
            var batch = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                batch.append('\u000b')
                        .append(ADT.replace("|M1|", "|M" + i + "|"))
                        .append("\u001c\r");
            }
            hospital.write(batch.toString());

            for (int i = 0; i < 20; i++) {
                assertThat(hospital.receive()).contains("MSA|AA|M" + i);
            }
        }
    }

    @Test
    void aClientThatShutsItsSideAfterSendingStillGetsItsAnswer() throws Exception {
        try (var hospital = new Hospital()) {
            hospital.write("\u000b" + ADT + "\u001c\r");
            hospital.socket.shutdownOutput();

            assertThat(hospital.receive()).contains("MSA|AA|M1");
            assertThat(hospital.socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** The codec is the real one; the journal is not there. */
    private static Admission readAsTheHubDoes(Inbound inbound) {
        var reading = Hl7v2.read(inbound.payload().bytes());
        return reading instanceof Unreadable || Notice.anyError(reading.notices())
                ? new Admission.Rejected(ID, reading.notices(), null)
                : new Admission.Accepted(ID, reading.notices(), null);
    }

    private final class Hospital implements AutoCloseable {

        private final Socket socket = new Socket("127.0.0.1", port);

        Hospital() throws IOException {
            socket.setSoTimeout(10_000);
        }

        String send(String message) throws IOException {
            write("\u000b" + message + "\u001c\r");
            return receive();
        }

        void write(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** One answer without its frame. */
        String receive() throws IOException {
            var answer = new ByteArrayOutputStream();
            for (int b; (b = socket.getInputStream().read()) != 0x1c; ) {
                assertThat(b).as("the connection ended").isNotEqualTo(-1);
                answer.write(b);
            }
            assertThat(socket.getInputStream().read()).isEqualTo('\r');
            return answer.toString(Charset.forName("UTF-8")).substring(1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
