package musubi.adapters.transit.planner.plan;

import musubi.adapters.transit.planner.NotAnswered.Reason;
import musubi.hub.message.Text;
import org.springframework.http.HttpStatus;

/** How HTTP says that the planner did not answer, for both doors. */
final class PlannerStatus {

    private PlannerStatus() {}

    static HttpStatus of(Reason reason) {
        return switch (reason) {
            case NOT_READY, BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
            case TOO_LATE -> HttpStatus.GATEWAY_TIMEOUT;
        };
    }

    static String name(Reason reason) {
        return switch (reason) {
            case NOT_READY -> "planner-not-ready";
            case BUSY -> "planner-busy";
            case TOO_LATE -> "planner-too-late";
        };
    }

    static Text text(Reason reason) {
        return switch (reason) {
            case NOT_READY -> new Text(
                    "No timetable is loaded yet. Publish a feed, or try again when its report says live.",
                    "時刻表がまだ読み込まれていません。フィードを公開するか、レポートが live になってから再度お試しください。");
            case BUSY -> new Text(
                    "Too many questions wait. Try again in a moment.", "混み合っています。しばらくしてから再度お試しください。");
            case TOO_LATE -> new Text(
                    "The search took longer than it may. Ask for less: a shorter distance, fewer itineraries.",
                    "検索に時間がかかりすぎました。距離を短くするか、候補数を減らしてください。");
        };
    }
}
