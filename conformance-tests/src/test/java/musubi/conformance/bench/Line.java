package musubi.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import musubi.conformance.CityClient;

/** One MLLP connection that stays open. */
final class Line {

    private final Socket socket;

    Line(CityClient city) {
        try {
            socket = new Socket("127.0.0.1", city.mllpPort());
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void exchange(byte[] message) throws IOException {
        var frame = new byte[message.length + 3];
        frame[0] = 0x0b;
        System.arraycopy(message, 0, frame, 1, message.length);
        frame[message.length + 1] = 0x1c;
        frame[message.length + 2] = '\r';
        socket.getOutputStream().write(frame);
        var answer = new StringBuilder();
        for (var read = socket.getInputStream().read();
                read != 0x1c;
                read = socket.getInputStream().read()) {
            if (read < 0) {
                throw new IOException("the line was closed");
            }
            answer.append((char) read);
        }
        assertThat(socket.getInputStream().read()).isEqualTo('\r');
        assertThat(answer).contains("MSA|AA|");
    }
}
