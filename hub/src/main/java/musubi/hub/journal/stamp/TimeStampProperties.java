package musubi.hub.journal.stamp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stamps the time over each day's head, {@code musubi.audit.time-stamp.*}.
 *
 * @param url of the authority (RFC 3161 §3.4), http or https; absent: days are not stamped
 * @param policy which is asked for, an object identifier; absent: the one that the authority prefers
 * @param trusted files with the certificates of authorities, or of who vouches for them, PEM or DER. Those of earlier authorities
 *     stay in the list as long as their stamps are to be verified
 * @param patience for one answer
 */
@ConfigurationProperties("musubi.audit.time-stamp")
public record TimeStampProperties(
        @Nullable URI url,
        @Nullable String policy,
        @DefaultValue List<Path> trusted,
        @DefaultValue("15s") Duration patience) {

    private static final Pattern OBJECT_IDENTIFIER = Pattern.compile("[0-2](\\.(0|[1-9]\\d*))+");
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(1);

    public TimeStampProperties {
        trusted = List.copyOf(trusted);
        if (url != null && (url.getScheme() == null || !Set.of("http", "https").contains(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "musubi.audit.time-stamp.url: write the http or https URL of an authority");
        }
        if (url != null && trusted.isEmpty()) {
            throw new IllegalArgumentException(
                    "musubi.audit.time-stamp.trusted: name the file of a certificate, or a stamp could be anybody's");
        }
        if (policy != null && !OBJECT_IDENTIFIER.matcher(policy).matches()) {
            throw new IllegalArgumentException(
                    "musubi.audit.time-stamp.policy: write an object identifier, as 1.2.392.1");
        }
        if (!patience.isPositive() || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("musubi.audit.time-stamp.patience: up to a minute");
        }
    }
}
