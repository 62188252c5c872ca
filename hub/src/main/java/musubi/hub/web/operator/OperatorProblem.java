package musubi.hub.web.operator;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What an operator asked for and cannot have, as a problem (RFC 9457): its type is stable, its detail names the remedy. */
public final class OperatorProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private OperatorProblem(HttpStatus status, String type, String title, String detail) {
        super(status, problem(status, type, title, detail), null);
    }

    public static OperatorProblem unknownMessage(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-message",
                "No such message",
                "The journal has no message " + id
                        + ". Take the id from /hub/messages; old days may have been dropped.");
    }

    static OperatorProblem unknownDelivery(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-delivery",
                "No such delivery",
                "The journal has no delivery " + id
                        + ". Take the id from /hub/deliveries or from its message's story.");
    }

    static OperatorProblem unknownPartner(String id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-partner",
                "No such partner",
                "No partner " + id + " is registered. Take the id from /hub/partners, or register it there by POST.");
    }

    static OperatorProblem unknownSubscription(Object id) {
        return new OperatorProblem(
                HttpStatus.NOT_FOUND,
                "unknown-subscription",
                "No such subscription",
                "The partner has no active subscription " + id + ". Its subscriptions stand in /hub/partners/{id}.");
    }

    static OperatorProblem conflict(String detail) {
        return new OperatorProblem(HttpStatus.CONFLICT, "not-in-this-state", "Not possible in this state", detail);
    }

    public static OperatorProblem invalid(String detail) {
        return new OperatorProblem(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid", detail);
    }

    private static ProblemDetail problem(HttpStatus status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:musubi:problem:" + type));
        problem.setTitle(title);
        return problem;
    }
}
