package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.adapters.health.fhir.RecordVersionStore;
import org.jspecify.annotations.Nullable;

/** What a write expects of the record as it stands: If-Match and If-None-Match (RFC 9110 §13.1, FHIR R4 §3.1.0.5). */
final class Preconditions {

    /** Where {@link RecordedRequest} puts them. */
    static final String MATCH = "musubi.fhir.if-match";

    static final String NONE_MATCH = "musubi.fhir.if-none-match";

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,18})\"?");

    private final RecordVersionStore versions;

    Preconditions(RecordVersionStore versions) {
        this.versions = versions;
    }

    /**
     * @param record as {@code Patient/4711}
     * @param seen whether the asker sees it; what it does not see has no version
     */
    void check(String record, boolean seen, @Nullable String match, @Nullable String noneMatch) {
        var expected = given(match);
        var excluded = given(noneMatch);
        if (expected.isEmpty() && excluded.isEmpty()) {
            return;
        }
        var current = seen ? versions.newest(record) : OptionalLong.empty();
        if (expected.filter(it -> !names(it, current)).isPresent()) {
            throw failed(
                    "If-Match does not name the version of the record; read it again and send its ETag, as in W/\"3\"",
                    "If-Matchがこのレコードの現在の版ではありません。読み直して、W/\"3\"のようにETagを送ってください");
        }
        if (excluded.filter(it -> names(it, current)).isPresent()) {
            throw failed("If-None-Match: the record is there already", "If-None-Matchの条件に反して、レコードがすでにあります");
        }
    }

    /** Whether it names one version, as HAPI can read it; lists and {@code *} are looked at here alone. */
    static boolean isOneVersion(String tag) {
        return VERSION.matcher(tag.strip()).matches();
    }

    private static Optional<String> given(@Nullable String tags) {
        return Optional.ofNullable(tags).filter(it -> !it.isBlank());
    }

    /** A tag that cannot be one of ours names no version. */
    private static boolean names(String tags, OptionalLong current) {
        return current.isPresent()
                && Stream.of(tags.split(",")).map(String::strip).anyMatch(it -> it.equals("*") || is(it, current));
    }

    private static boolean is(String tag, OptionalLong current) {
        var version = VERSION.matcher(tag);
        return version.matches() && Long.parseLong(version.group(1)) == current.getAsLong();
    }

    private static PreconditionFailedException failed(String en, String ja) {
        return new PreconditionFailedException(en + " / " + ja);
    }
}
