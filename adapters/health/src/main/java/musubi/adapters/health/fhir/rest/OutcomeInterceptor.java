package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.DateTimeException;
import musubi.adapters.health.fhir.StoreTrouble;
import musubi.adapters.health.fhir.sight.TooCostly;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Our own trouble is logged here, once, and told without its inside. */
@Interceptor
public final class OutcomeInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeInterceptor.class);

    private final Outcomes outcomes;

    OutcomeInterceptor(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public @Nullable BaseServerResponseException tell(Throwable trouble) {
        if (TooCostly.is(trouble)) {
            var words = String.valueOf(trouble.getMessage()).split(" / ", 2);
            return new InvalidRequestException(
                    words[0], outcomes.of(IssueType.TOOCOSTLY, words[0], words.length > 1 ? words[1] : ""));
        }
        if (trouble instanceof BaseServerResponseException told && told.getStatusCode() < 500) {
            told.setOperationOutcome(outcomes.of(told));
            return told;
        }
        if (isOfAWrongKind(trouble)) {
            LOG.info("A request holds a value of the wrong kind");
            return new InvalidRequestException(
                    "wrong kind",
                    outcomes.of(
                            IssueType.VALUE,
                            "A value of the request is not of the kind that stands there: " + bare(trouble),
                            "値の種類または書式が正しくありません"));
        }
        if (StoreTrouble.isOfTheData(trouble)) {
            return new UnprocessableEntityException(
                    "The database cannot hold a value",
                    outcomes.of(
                            IssueType.VALUE,
                            "A value is longer than the server can hold, or has characters that it cannot",
                            "サーバーが保存できない長さまたは文字を含む値があります"));
        }
        if (StoreTrouble.isConflict(trouble)) {
            return new ResourceVersionConflictException(
                    "Another write came first",
                    outcomes.of(
                            IssueType.CONFLICT,
                            "Another write of the same record came first; read it again and send yours again",
                            "同じ記録への別の更新が先に行われました。読み直してからもう一度送ってください"));
        }
        LOG.error("The FHIR server failed", trouble);
        return new InternalErrorException(
                "The server failed",
                outcomes.of(
                        IssueType.EXCEPTION,
                        "The server failed; the operator finds the reason in the log",
                        "サーバーの内部で失敗しました。原因は運用者がログで確認できます"));
    }

    /** HAPI takes many a value without looking, and stumbles over it later: what it could not read was the caller's. */
    private static boolean isOfAWrongKind(Throwable trouble) {
        return ExceptionUtils.getThrowableList(trouble).stream()
                .anyMatch(it -> it instanceof DataFormatException
                        || it instanceof FHIRException
                        || it instanceof IllegalArgumentException
                        || it instanceof ClassCastException
                        || it instanceof DateTimeException
                        || it instanceof IndexOutOfBoundsException);
    }

    /** What HAPI says, without the value, which may be personal. */
    private static String bare(Throwable trouble) {
        return String.valueOf(trouble.getMessage())
                .replaceAll("\"[^\"]*\"|'[^']*'|\\[[^]]*]", "…")
                .lines()
                .findFirst()
                .orElse("");
    }
}
