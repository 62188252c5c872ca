package musubi.adapters.transit.planner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The end of what a process writes: it may write without end, and nobody reads it unless it breaks. */
final class LastWords implements AutoCloseable {

    private static final int KEPT = 2000;

    private final Process process;
    private final Thread reader;
    private final StringBuilder end = new StringBuilder();

    LastWords(Process process) {
        this.process = process;
        reader = Thread.ofPlatform().daemon().name("planner-build-output").start(this::read);
    }

    private void read() {
        var buffer = new char[4096];
        try (var in = process.inputReader(StandardCharsets.UTF_8)) {
            for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                keep(new String(buffer, 0, count));
            }
        } catch (IOException _) {
            keep("(its output broke off)");
        }
    }

    private synchronized void keep(String more) {
        end.append(more);
        if (end.length() > KEPT) {
            end.delete(0, end.length() - KEPT);
        }
    }

    /** In one line. Waits a moment for what is still on its way. */
    String text() throws InterruptedException {
        reader.join(TimeUnit.SECONDS.toMillis(2));
        synchronized (this) {
            return end.toString().replaceAll("\\s+", " ").strip();
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }
}
