package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import musubi.hub.web.SecurityProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.web.server.PortInUseException;

/** Whoever starts the hub is told in one sentence why it does not start. */
class FailedStartTest {

    @Test
    void itNamesThePortThatIsTaken() {
        assertThat(sentence(new PortInUseException(8080))).contains("8080").contains("SERVER_PORT");
        assertThat(sentence(new BindException("Address already in use: 127.0.0.1:2575")))
                .contains("2575");
    }

    @Test
    void itNamesTheSettingThatIsNotValid() {
        var failure = catchThrowable(
                () -> new Binder(new MapConfigurationPropertySource(Map.of("musubi.security.token-lifetime", "soon")))
                        .bind("musubi.security", Bindable.of(SecurityProperties.class)));

        assertThat(sentence(failure))
                .contains("musubi.security.token-lifetime=soon")
                .contains("config/application.yaml");
    }

    private record OnlyOne(int port) {
        OnlyOne {
            if (port != 1) {
                throw new IllegalArgumentException("musubi.example.port is 1");
            }
        }
    }

    @Test
    void itSaysWhatTheSettingsSayOfThemselves() {
        var failure =
                catchThrowable(() -> new Binder(new MapConfigurationPropertySource(Map.of("musubi.example.port", "2")))
                        .bind("musubi.example", Bindable.of(OnlyOne.class)));

        assertThat(sentence(failure)).contains("musubi.example is not valid: musubi.example.port is 1;");
    }

    @Test
    void itNamesTheSettingThatIsNoNumberAndNeverASecret() {
        assertThat(sentence(new InvalidConfigurationPropertyValueException("server.port", "abc", "no number")))
                .contains("server.port=abc");
        assertThat(sentence(new InvalidConfigurationPropertyValueException("musubi.database.password", "hush", "x")))
                .contains("musubi.database.password")
                .doesNotContain("hush");
    }

    @Test
    void itSaysThatTheDiskIsFullAndWhichFileIsNotOurs() {
        assertThat(sentence(new IOException("No space left on device"))).contains("disk is full");
        assertThat(sentence(new FileSystemException("/data/x", null, "No space left on device")))
                .contains("disk is full");
        assertThat(sentence(new AccessDeniedException("/data/x")))
                .contains("/data/x")
                .contains("right");
    }

    @Test
    void whatNobodyForesawIsOneLineToo() {
        var text = FailedStart.text(new BeanCreationException("a", new IllegalStateException("one\ntwo")));

        assertThat(text.en()).contains("IllegalStateException: one").doesNotContain("two");
    }

    private static String sentence(Throwable cause) {
        var text = FailedStart.text(new BeanCreationException("bean", new IllegalStateException(cause)));
        assertThat(text.en() + text.ja()).doesNotContain("\n");
        assertThat(text.ja()).isNotEqualTo(text.en());
        return text.en();
    }
}
