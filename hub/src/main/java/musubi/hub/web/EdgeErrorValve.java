package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what Tomcat refuses before any filter sees it (a request line or a header that is none) in the words of the door,
 * and not with a page of Tomcat's.
 */
final class EdgeErrorValve extends ErrorReportValve {

    /** A transfer coding or a version of HTTP that nobody knows is the client's doing, not a failure of ours. */
    private static final Set<Integer> NOT_OURS = Set.of(501, 505);

    private final Dialects dialects;

    EdgeErrorValve(Dialects dialects) {
        this.dialects = dialects;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !canWrite(response)) {
            return;
        }
        var status = NOT_OURS.contains(response.getStatus()) ? 400 : response.getStatus();
        try {
            dialects.write(new Named(request), response, status, StatusText.of(status));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The client is gone", e);
        }
    }

    private static boolean canWrite(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }

    /** A request line that could not be read has no address. */
    private static final class Named extends HttpServletRequestWrapper {

        Named(Request request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return Objects.requireNonNullElse(super.getRequestURI(), "");
        }
    }
}
