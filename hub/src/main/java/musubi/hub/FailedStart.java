package musubi.hub;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import musubi.hub.database.StartRefused;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.embedded.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** Tells whoever starts the hub in one sentence, in Japanese and in English, why it does not start and what to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailedStart implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(FailedStart.class);
    private static final String DISK_FULL = "No space left on device";

    @Override
    public boolean reportException(Throwable failure) {
        var text = text(failure);
        LOG.error("{}", text.ja());
        LOG.error("{}", text.en());
        LOG.debug("Where the start failed", failure);
        return true;
    }

    static Text text(Throwable failure) {
        var causes = causes(failure);
        return causes.stream().flatMap(it -> known(it).stream()).findFirst().orElseGet(() -> unknown(causes.getLast()));
    }

    private static Optional<Text> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartRefused refused -> refused.text();
                    case PortInUseException taken -> taken(String.valueOf(taken.getPort()));
                    case ConnectorStartFailedException taken -> taken(String.valueOf(taken.getPort()));
                    case BindException taken -> taken(String.valueOf(taken.getMessage()));
                    case BindValidationException invalid -> invalid(invalid);
                    case org.springframework.boot.context.properties.bind.BindException unbound
                    when !(unbound.getCause() instanceof BindValidationException) -> unbound(unbound);
                    case InvalidConfigurationPropertyValueException wrong ->
                        setting(wrong.getName() + value(wrong.getName(), wrong.getValue()), "");
                    case FileSystemException file -> file(file);
                    default -> full(cause);
                });
    }

    private static Text taken(String port) {
        return new Text(
                "Another program listens on port " + port
                        + ": stop it, or give the hub other ports by SERVER_PORT, MUSUBI_HTTPS_PORT and"
                        + " MUSUBI_HL7V2_MLLP_PORT.",
                "ポート " + port + " は別のプログラムが使用中です。それを停止するか、SERVER_PORT、MUSUBI_HTTPS_PORT、"
                        + "MUSUBI_HL7V2_MLLP_PORT で別のポートを指定してください。");
    }

    private static Text unbound(org.springframework.boot.context.properties.bind.BindException unbound) {
        var property = unbound.getProperty();
        var name = unbound.getName().toString();
        return setting(name + value(name, property == null ? null : property.getValue()), why(unbound));
    }

    /** What a record of settings says of itself: it names the setting, and never a secret. */
    private static String why(Throwable unbound) {
        var root = causes(unbound).getLast();
        var said = String.valueOf(root.getMessage());
        return root instanceof IllegalArgumentException && said.startsWith("musubi.") ? ": " + said : "";
    }

    private static Text invalid(BindValidationException invalid) {
        var errors = invalid.getValidationErrors();
        var first = errors.getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .findFirst();
        var name = errors.getName() + first.map(it -> "." + it.getField()).orElse("");
        return setting(name, first.map(it -> ": " + it.getDefaultMessage()).orElse(""));
    }

    /** Not of what may be a secret, or hold one. */
    private static String value(String name, @Nullable Object value) {
        return value == null || name.matches("(?i).*(password|secret|key|url).*") ? "" : "=" + value;
    }

    private static Text setting(String what, String why) {
        return new Text(
                "The setting " + what + " is not valid" + why
                        + "; correct it in config/application.yaml, in the environment or among the options.",
                "設定 " + what + " が正しくありません" + why + "。config/application.yaml、環境変数またはオプションを直してください。");
    }

    private static @Nullable Text file(FileSystemException file) {
        var reason =
                Objects.requireNonNullElse(file.getReason(), file.getClass().getSimpleName());
        return reason.equals(DISK_FULL)
                ? full(file)
                : new Text(
                        "The file " + file.getFile() + " cannot be used (" + reason
                                + "): give the hub's user the right to it, or correct the setting that names it.",
                        "ファイル " + file.getFile() + " を使用できません(" + reason + ")。ハブの実行ユーザーに権限を与えるか、それを指定している設定を直してください。");
    }

    private static @Nullable Text full(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains(DISK_FULL)
                ? new Text(
                        "The disk is full: free some space on it, or name a data folder elsewhere by MUSUBI_DATA_DIR.",
                        "ディスクに空きがありません。空きを作るか、MUSUBI_DATA_DIR で別の場所を指定してください。")
                : null;
    }

    private static Text unknown(Throwable root) {
        var message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        var what = root.getClass().getSimpleName() + ": " + message;
        return new Text(
                "The hub cannot start (" + what + "); --logging.level.musubi.hub.FailedStart=DEBUG shows where.",
                "ハブを起動できません(" + what + ")。--logging.level.musubi.hub.FailedStart=DEBUG で詳細を表示します。");
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .takeWhile(it -> !causes.contains(it))
                .forEach(causes::add);
        return causes;
    }
}
