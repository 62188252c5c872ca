package musubi.adapters.energy.openadr;

import java.util.List;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;
import org.springframework.http.ResponseEntity;

/** What a client asked for cannot be done; where it was a write, what was written of it is undone. */
final class ObjectRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Notice notice;

    /**
     * @param status of HTTP
     * @param code of the notice, which also stands in the journal
     * @param place a JSON pointer into the body; empty where the request line is meant
     */
    ObjectRefused(int status, String code, String place, String en, String ja) {
        super(code);
        this.status = status;
        this.notice = Notice.error(code, place, en, ja, null);
    }

    /** Nobody is told whether the object is another's or nobody's. */
    static ObjectRefused missing(Noun noun) {
        return new ObjectRefused(
                404,
                "no-such-object",
                "",
                "There is no such object among " + noun.path() + ".",
                noun.path() + " にその識別子のオブジェクトはありません。");
    }

    ResponseEntity<byte[]> response() {
        return ObjectAnswers.problem(status, notice.text(), List.of(notice));
    }

    Effect.Result result() {
        return new Effect.Refused(
                ObjectAnswers.answer(status, OpenAdrErrorWriter.body(status, notice.text(), List.of(notice))),
                List.of(notice));
    }
}
