package musubi.adapters.transit.page;

import org.jspecify.annotations.Nullable;

/** What an operator says of a part of the way. */
record TripAlert(
        @Nullable String header,
        @Nullable String description,
        @Nullable String url) {

    /** Whether the address is one to follow. */
    public boolean isLinked() {
        return url != null && url.matches("https?://\\S+");
    }
}
