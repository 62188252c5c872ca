package musubi.adapters.transit.gtfs;

import musubi.adapters.transit.gtfs.table.FeedLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large feeds may be.
 *
 * @param maximumUpload the largest zip that is taken; a larger one is answered with 413
 * @param maximumUnpacked what all files of a feed may hold together
 * @param maximumFiles how many files a zip may hold
 * @param maximumRatio unpacked to packed size of one file beyond 8 MB
 */
@ConfigurationProperties("musubi.transit.feeds")
record FeedProperties(
        @DefaultValue("256MB") DataSize maximumUpload,
        @DefaultValue("1GB") DataSize maximumUnpacked,
        @DefaultValue("500") int maximumFiles,
        @DefaultValue("200") int maximumRatio) {

    FeedLimits limits() {
        return new FeedLimits(maximumUnpacked.toBytes(), maximumFiles, maximumRatio);
    }
}
