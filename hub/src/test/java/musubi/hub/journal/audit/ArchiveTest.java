package musubi.hub.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import musubi.hub.HubContext;
import musubi.hub.journal.stamp.TrustedAuthorities;
import musubi.hub.message.Payload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A day that was archived verifies without the hub, and what somebody changes in the file is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTest extends HubContext {

    private static final String DAY = "2026-11-24";

    private CityOfAudit city;
    private Path folder;
    private Path file;
    private Path early;

    @BeforeAll
    void archive(@Autowired HikariDataSource server, @TempDir Path noted, @TempDir Path files) throws IOException {
        city = new CityOfAudit(server, noted);
        folder = files;
        file = files.resolve("day.zip");
        city.write("日立の手紙");
        city.write(LargeBody.of(3 << 20));
        city.write(CityOfAudit.POSTCARD, Payload.of("葉書".getBytes(StandardCharsets.UTF_8)));
        city.decide("deliver");
        sealed(DAY, 4);
        city.at("2026-11-25T03:00:00Z");
        city.write("next day");
        sealed("2026-11-25", 1);
        early = files.resolve("early.zip");
        archive(early);
        city.at("2026-11-28T03:00:00Z");
        city.drop();
        archive(file);
    }

    private void archive(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            city.archive().write(city.grant(), LocalDate.parse(DAY), true, out);
        }
    }

    private void sealed(String day, long rows) {
        await().untilAsserted(() -> {
            city.sealing().seal();
            assertThat(city.verify(day).sealed()).isEqualTo(rows);
        });
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void theFileVerifiesAndSaysWhatItIs() {
        var told = new StringWriter();

        assertThat(ArchiveFile.verify(file, TrustedAuthorities.read(List.of()), new PrintWriter(told)))
                .isEmpty();

        var key = city.verify(DAY).key();
        assertThat(told.toString().lines())
                .containsExactly(
                        "ok     " + DAY + "  archive: 4 sealed, signed by the key " + key,
                        "       no time stamp: none was asked for",
                        "       bytes of 2 messages; not of 1: kept for 2 days, dropped with their day");
        assertThat(entries())
                .containsExactly(
                        "links.jsonl",
                        "deliveries.jsonl",
                        "attempts.jsonl",
                        "bodies.jsonl",
                        "manifest.json",
                        "manifest.sig");
    }

    @Test
    void bytesThatAreKeptForAFewDaysAreInItAsLongAsTheyAreThere() {
        var told = new StringWriter();

        assertThat(ArchiveFile.verify(early, TrustedAuthorities.read(List.of()), new PrintWriter(told)))
                .isEmpty();

        assertThat(told.toString().lines()).last().isEqualTo("       bytes of 3 messages");
        assertThat(text(early, "bodies.jsonl"))
                .contains(Base64.getEncoder().encodeToString("葉書".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void bytesThatAreTakenOutWithoutAWordAreMissed() throws IOException {
        assertThat(changed("bodies.jsonl", it -> it.lines()
                        .filter(line -> !line.contains("absent"))
                        .collect(Collectors.joining("\n", "", "\n"))))
                .anyMatch(it -> it.endsWith("neither bytes nor why they are not there"));
    }

    @Test
    void onlyAClosedDayIsArchivedAndNotOneThatWasDropped() {
        assertThat(city.archive().isPossible(city.grant(), LocalDate.parse(DAY)))
                .isTrue();
        assertThat(city.archive().isPossible(city.grant(), LocalDate.parse("2026-11-25")))
                .isFalse();
        assertThat(city.archive().isPossible(city.grant(), LocalDate.parse("2026-11-01")))
                .isFalse();
    }

    @Test
    void whateverSomebodyChangesInTheFileIsFound() throws IOException {
        assertThat(changed("links.jsonl", it -> it.replaceFirst("hitachi-bay-hospital", "somebody")))
                .anyMatch(it -> it.contains("the row is not what was sealed"))
                .contains("links.jsonl is not what the manifest says");
        assertThat(changed("links.jsonl", it -> it.substring(0, it.indexOf('\n') + 1)))
                .contains("the links do not end in the signed head of the day");
        assertThat(changed("bodies.jsonl", it -> it.replaceFirst("\"base64\":\"[^\"]{4}", "\"base64\":\"AAAA")))
                .anyMatch(it -> it.endsWith("the bytes are not those of the sealed SHA-256"));
        assertThat(changed("manifest.json", it -> it.replaceFirst("\"count\" : 4", "\"count\" : 2")))
                .contains("the signature of the archive is not good", "the signature of the day's head is not good");
        assertThat(changed("attempts.jsonl", it -> it + "{}\n"))
                .containsExactly("attempts.jsonl is not what the manifest says");
    }

    @Test
    void aFileThatIsNoArchiveIsToldSo() throws IOException {
        var nonsense = Files.writeString(folder.resolve("nonsense.zip"), "no archive");

        assertThat(ArchiveFile.verify(
                        nonsense, TrustedAuthorities.read(List.of()), new PrintWriter(new StringWriter())))
                .singleElement()
                .asString()
                .startsWith("the file cannot be read as an archive");
    }

    private static String text(Path file, String name) {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> entries() {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> changed(String name, UnaryOperator<String> change) throws IOException {
        var other = folder.resolve("changed.zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (var entry : zip.stream().toList()) {
                var text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(name) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return ArchiveFile.verify(other, TrustedAuthorities.read(List.of()), new PrintWriter(new StringWriter()));
    }
}
