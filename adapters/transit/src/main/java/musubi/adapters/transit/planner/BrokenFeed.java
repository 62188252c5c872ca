package musubi.adapters.transit.planner;

import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** A feed version with which no graph can be made, and why. */
record BrokenFeed(PublishedFeed feed, Text reason) {

    /** For the operator, in the feed's report. */
    Notice notice() {
        return Notice.error(
                "planner-build-failed",
                "gtfs.zip",
                "The trip planner cannot use this version: " + reason.en()
                        + ". The last version that worked keeps serving. Correct the feed and upload it again.",
                "この版は経路検索エンジンで利用できません: " + reason.ja() + "。直前の有効な版で案内を続けます。フィードを修正して再度アップロードしてください。",
                null);
    }
}
