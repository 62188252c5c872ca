package musubi.adapters.transit.planner.plan;

import java.time.Duration;
import musubi.adapters.transit.planner.NotAnswered.Reason;
import musubi.hub.message.Text;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How both doors say that the planner did not answer. */
record Refusal(HttpStatus status, String code, Text text, Duration retryAfter) {

    static Refusal of(Reason reason) {
        return switch (reason) {
            case NOT_READY ->
                new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "planner-not-ready",
                        new Text(
                                "No timetable is loaded yet. Publish a feed, or try again when its report says live.",
                                "時刻表がまだ読み込まれていません。フィードを公開するか、レポートが live になってから再度お試しください。"),
                        reason.retryAfter());
            case BUSY ->
                new Refusal(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "planner-busy",
                        new Text("Too many questions wait. Try again in a moment.", "混み合っています。しばらくしてから再度お試しください。"),
                        reason.retryAfter());
            case TOO_LATE ->
                new Refusal(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "planner-too-late",
                        new Text(
                                "The search took longer than it may. Ask for less: a shorter distance, fewer itineraries.",
                                "検索に時間がかかりすぎました。距離を短くするか、候補数を減らしてください。"),
                        reason.retryAfter());
        };
    }

    /** {@code Retry-After} in seconds (RFC 9110 §10.2.3), where waiting helps. */
    HttpHeaders headers() {
        var headers = new HttpHeaders();
        if (retryAfter.isPositive()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }
}
