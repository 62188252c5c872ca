package musubi.hub.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ErrorForm;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;

/** Says what is wrong in the words of the door that was asked: each door's own, OAuth's at its endpoints, else a problem. */
public final class Dialects implements Door.ErrorWriter {

    /** The request's attribute that holds what the page for errors is to say. */
    public static final String SAID = Dialects.class.getName() + ".SAID";

    private static final Door.ErrorWriter OAUTH = new OAuthErrorWriter();
    private static final Door.ErrorWriter PROBLEM = new ProblemWriter();

    private final Doors doors;
    private final TokenPaths tokens;

    Dialects(Doors doors, TokenPaths tokens) {
        this.doors = doors;
        this.tokens = tokens;
    }

    @Override
    public void write(HttpServletRequest request, HttpServletResponse response, int status, Text text)
            throws IOException {
        of(request.getRequestURI()).write(request, response, status, text);
    }

    /** The same, but that a browser that asked for a page gets one. Only where a page can still be dispatched to. */
    void tell(HttpServletRequest request, HttpServletResponse response, int status, Text text) throws IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && wantsPage(request)
                && !spokenAt(request.getRequestURI())) {
            request.setAttribute(SAID, text);
            response.sendError(status);
        } else {
            write(request, response, status, text);
        }
    }

    public static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** In which form errors are told at the path. */
    public ErrorForm form(String path) {
        return of(path).form();
    }

    /** Whether the path is that of a machine door or of an endpoint of OAuth: no browser asks there for a page. */
    public boolean spokenAt(String path) {
        return oauth(path) || doors.find(path).isPresent();
    }

    /** Whether a form that is posted here is read as one; at a door for messages it is a body like any other. */
    boolean areForms(String path) {
        return oauth(path) || doors.find(path).isEmpty();
    }

    boolean isTokenEndpoint(String path) {
        return tokens.contains(path);
    }

    private Door.ErrorWriter of(String path) {
        return oauth(path) ? OAUTH : doors.find(path).map(Door::errorWriter).orElse(PROBLEM);
    }

    private boolean oauth(String path) {
        return path.startsWith("/oauth2/") || tokens.contains(path);
    }
}
