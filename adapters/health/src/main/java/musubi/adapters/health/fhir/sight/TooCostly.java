package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A search that asks for more than one request may (FHIR R4 issue type {@code too-costly}). */
public final class TooCostly extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    /** HAPI hands on only the text of what stops a search in a thread of its own. */
    private static final String MARK = "Too costly: ";

    private TooCostly(String en, String ja) {
        super(MARK + en + " / " + ja);
    }

    static TooCostly step(int limit) {
        return new TooCostly(
                "one step of a chain or of _has found more than " + limit + " records; narrow it",
                "連鎖または_hasの一段で見つかったレコードが" + limit + "件を超えました。条件を絞ってください");
    }

    static TooCostly time(Duration limit) {
        return new TooCostly(
                "the search took longer than " + limit.toSeconds() + " s; narrow it",
                "検索が" + limit.toSeconds() + "秒を超えました。条件を絞ってください");
    }

    public static TooCostly criteria(int limit) {
        return new TooCostly(
                "a search may have " + limit + " parameters at most; ask in parts",
                "検索パラメーターは" + limit + "個までです。分けて検索してください");
    }

    public static boolean is(@Nullable Throwable trouble) {
        return trouble != null
                && (trouble instanceof TooCostly
                        || String.valueOf(trouble.getMessage()).contains(MARK));
    }
}
