package musubi.adapters.transit.gtfs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Published feeds, for everybody. Addresses are fixed, as the MLIT guideline for publishing GTFS data asks
 * (標準的なバス情報フォーマット GTFSデータ配信ガイドライン): {@code gtfs.zip} is what counts now, {@code next.gtfs.zip} what comes next.
 */
@RestController
@Tag(name = "feeds", description = "Timetables as the operators publish them")
final class FeedController {

    private final FeedStore store;
    private final FeedContentStore content;
    private final FeedReports reports;
    private final Gate gate;
    private final Clock clock;

    FeedController(FeedStore store, FeedContentStore content, FeedReports reports, Gate gate, Clock clock) {
        this.store = store;
        this.content = content;
        this.reports = reports;
        this.gate = gate;
        this.clock = clock;
    }

    /** All operators with a published feed. */
    @GetMapping("/transit/feeds")
    @Operation(operationId = "listFeeds", summary = "All operators with a published feed")
    FeedCatalogue list(@AuthenticationPrincipal @Nullable Party party) {
        return FeedCatalogue.of(store.current(grant(party, "feeds"), clock.instant()));
    }

    @GetMapping("/transit/feeds/{operator}/gtfs.zip")
    @Operation(
            operationId = "getFeed",
            summary = "The timetable that counts now, as GTFS",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The zip",
                            content =
                                    @Content(
                                            mediaType = GtfsFormats.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> current(@PathVariable String operator, @AuthenticationPrincipal @Nullable Party party) {
        var grant = grant(party, operator);
        return store.findCurrent(grant, operator, clock.instant())
                .<ResponseEntity<?>>map(feed -> zip(grant, feed, "gtfs.zip"))
                .orElseGet(() -> missing(operator));
    }

    @GetMapping("/transit/feeds/{operator}/next.gtfs.zip")
    @Operation(
            operationId = "getNextFeed",
            summary = "The timetable that comes next, as GTFS",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The zip",
                            content =
                                    @Content(
                                            mediaType = GtfsFormats.MEDIA_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<?> next(@PathVariable String operator, @AuthenticationPrincipal @Nullable Party party) {
        var grant = grant(party, operator);
        return store.findCurrent(grant, operator, clock.instant())
                .flatMap(it -> store.findNext(grant, it))
                .<ResponseEntity<?>>map(feed -> zip(grant, feed, "next.gtfs.zip"))
                .orElseGet(() -> missing(operator));
    }

    @GetMapping("/transit/feeds/{operator}/report")
    @Operation(
            operationId = "getFeedReport",
            summary = "What was found in the operator's feeds, and how far the planner is with them",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = FeedReport.class))))
    ResponseEntity<?> report(@PathVariable String operator, @AuthenticationPrincipal @Nullable Party party) {
        return reports.find(grant(party, operator), operator)
                .<ResponseEntity<?>>map(it ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it))
                .orElseGet(() -> missing(operator));
    }

    private ResponseEntity<?> zip(Grant grant, FeedVersion feed, String name) {
        return ResponseEntity.ok()
                .eTag("\"" + feed.sha256() + "\"")
                .lastModified(feed.receivedAt())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .contentType(MediaType.parseMediaType(GtfsFormats.MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + feed.operator() + "-" + name + "\"")
                .header("Feed-Version", String.valueOf(feed.version()))
                .body(new FeedResource(content, grant, feed));
    }

    private Grant grant(@Nullable Party party, String what) {
        return gate.grant(new Access.Reading(Party.orAnybody(party), GtfsFormats.STATIC, what, null));
    }

    private static ResponseEntity<?> missing(String operator) {
        return ProblemWriter.answer(
                HttpStatus.NOT_FOUND,
                new Text(
                        "There is no such feed of " + operator + ". All feeds: /transit/feeds.",
                        operator + "のフィードはありません。一覧は/transit/feedsにあります。"));
    }
}
