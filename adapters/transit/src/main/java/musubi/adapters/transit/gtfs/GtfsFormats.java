package musubi.adapters.transit.gtfs;

import musubi.hub.message.FormatId;

/** The formats of static feeds. */
public final class GtfsFormats {

    /** GTFS Schedule as of January 2026, and GTFS-JP (標準的なバス情報フォーマット) v1 to v4, as one zip. */
    public static final FormatId STATIC = new FormatId("transit/gtfs/2026.1");

    /** Which version of a feed is to count again; our own. */
    static final FormatId CHOICE = new FormatId("transit/feed-choice/1");

    /** The IANA registry has no type of its own for GTFS. */
    static final String MEDIA_TYPE = "application/zip";

    private GtfsFormats() {}
}
