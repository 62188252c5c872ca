package musubi.hub.journal.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** An authority for time stamps, with certificates of its own making, that answers well or badly as it is told. */
final class TimeServer implements AutoCloseable {

    static final Instant TIME = Instant.parse("2026-11-24T15:02:00Z");

    enum Mood {
        RIGHT,
        OF_ANOTHER_HASH,
        OF_ANOTHER_REQUEST,
        REJECTING,
        IN_NONSENSE,
        WITHOUT_END,
        TRICKLING,
        BROKEN
    }

    final AtomicInteger asked = new AtomicInteger();
    volatile Mood mood = Mood.RIGHT;
    volatile Instant time = TIME;
    private final HttpServer server;
    private final X509Certificate root;
    private final X509Certificate own;
    private final X509Certificate forServers;
    private final KeyPair keys = keys();

    TimeServer(String name) {
        try {
            var rootKeys = keys();
            root = certificate(name + " Root", rootKeys, name + " Root", rootKeys, null);
            own = certificate(name, keys, name + " Root", rootKeys, KeyPurposeId.id_kp_timeStamping);
            forServers = certificate(name, keys, name + " Root", rootKeys, KeyPurposeId.id_kp_serverAuth);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | OperatorException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
    }

    /** The certificate that vouches for its own, in a file. */
    Path root(Path folder) {
        return written(folder, root);
    }

    /** Its own, in a file. */
    Path own(Path folder) {
        return written(folder, own);
    }

    private static Path written(Path folder, X509Certificate certificate) {
        try {
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return Files.writeString(
                    Files.createTempFile(folder, "authority", ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            var request = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            switch (mood) {
                case RIGHT -> send(exchange, stamp(request));
                case OF_ANOTHER_HASH -> send(exchange, stamp(other(new byte[32], request.getNonce())));
                case OF_ANOTHER_REQUEST ->
                    send(exchange, stamp(other(request.getMessageImprintDigest(), BigInteger.ONE)));
                case REJECTING ->
                    send(
                            exchange,
                            generator()
                                    .generateFailResponse(2, 1 << 2, "not today\n")
                                    .getEncoded());
                case IN_NONSENSE -> send(exchange, "<html>time</html>".getBytes(StandardCharsets.UTF_8));
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case WITHOUT_END, TRICKLING -> pour(exchange);
            }
        } catch (TSPException | OperatorException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Until the caller hangs up: much at once, or a byte now and then. */
    private void pour(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var out = exchange.getResponseBody();
        while (true) {
            out.write(new byte[mood == Mood.TRICKLING ? 1 : 8192]);
            out.flush();
            if (mood == Mood.TRICKLING) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static TimeStampRequest other(byte[] digest, BigInteger nonce) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    /** A whole answer to a request. */
    private byte[] stamp(TimeStampRequest request)
            throws TSPException, OperatorException, GeneralSecurityException, IOException {
        return generator()
                .generate(request, BigInteger.valueOf(asked.get()), Date.from(time))
                .getEncoded();
    }

    /** A token over any hash, as somebody could get one who asks by himself. */
    byte[] token(byte[] sha256) {
        try {
            var answer = generator().generate(other(sha256, BigInteger.TWO), BigInteger.TEN, Date.from(TIME));
            return answer.getTimeStampToken().getEncoded();
        } catch (TSPException | OperatorException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, with a certificate beside it of the same key and name that is for web servers. */
    byte[] tokenOfAWebServer(byte[] sha256) {
        try {
            return CMSSignedData.replaceCertificatesAndCRLs(
                            new CMSSignedData(token(sha256)), new JcaCertStore(List.of(forServers, root)), null, null)
                    .getEncoded();
        } catch (CMSException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampResponseGenerator generator() throws TSPException, OperatorException, GeneralSecurityException {
        var digest =
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), own),
                digest,
                new ASN1ObjectIdentifier("1.2.392.1"));
        tokens.addCertificates(new JcaCertStore(List.of(own, root)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }

    private static X509Certificate certificate(
            String subject, KeyPair keys, String issuer, KeyPair issuerKeys, @Nullable KeyPurposeId purpose)
            throws IOException, OperatorException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=" + issuer),
                BigInteger.valueOf(subject.hashCode() & 0x7fffffff),
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                new X500Name("CN=" + subject),
                keys.getPublic());
        if (purpose == null) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
