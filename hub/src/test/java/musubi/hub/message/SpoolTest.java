package musubi.hub.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A body is read as far as it may be long, and leaves nothing behind. */
class SpoolTest {

    private final Path folder;

    SpoolTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aLargeBodyLiesInAFileUntilItIsClosed() throws IOException {
        try (var received = spool().receive(body(3 << 20))) {
            assertThat(received.payload().size()).isEqualTo(3 << 20);
            assertThat(received.payload().isInMemory()).isFalse();
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsNotRead() {
        var body = body(8 << 20);

        assertThatThrownBy(() -> spool().receive(body, 8 << 20, 2 << 20)).isInstanceOf(Spool.TooLarge.class);
        assertThat(body.available()).isEqualTo(8 << 20);
    }

    @Test
    void whatTurnsOutTooLargeIsReadNoFurtherAndLeavesNothing() {
        var body = body(8 << 20);

        assertThatThrownBy(() -> spool().receive(body, -1, 2 << 20)).isInstanceOf(Spool.TooLarge.class);
        assertThat(body.available()).isGreaterThan(5 << 20);
        assertThat(files()).isEmpty();
    }

    @Test
    void aSenderThatBreaksOffLeavesNothing() {
        var broken = new InputStream() {
            private int count;

            @Override
            public int read() {
                if (++count > 2 << 20) {
                    throw new IllegalStateException("gone");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> spool().receive(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatAKilledHubLeftIsRemovedAtStart() throws IOException {
        spool().receive(body(2 << 20));
        assertThat(files()).hasSize(1);

        spool().clear();

        assertThat(files()).isEmpty();
    }

    private Spool spool() {
        return new Spool(folder, 16 << 20);
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream body(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }
}
