package musubi.adapters.transit.gtfs;

import java.io.InputStream;
import musubi.hub.gate.Grant;
import org.springframework.core.io.AbstractResource;

/** A published feed as Spring serves it: with its length, so that parts of it can be asked for (RFC 9110 section 14). */
final class FeedResource extends AbstractResource {

    private final FeedContentStore content;
    private final Grant grant;
    private final FeedVersion feed;

    FeedResource(FeedContentStore content, Grant grant, FeedVersion feed) {
        this.content = content;
        this.grant = grant;
        this.feed = feed;
    }

    @Override
    public String getDescription() {
        return "version " + feed.version() + " of the feed of " + feed.operator();
    }

    @Override
    public InputStream getInputStream() {
        return content.open(grant, feed);
    }

    @Override
    public long contentLength() {
        return feed.size();
    }

    @Override
    public boolean exists() {
        return true;
    }
}
