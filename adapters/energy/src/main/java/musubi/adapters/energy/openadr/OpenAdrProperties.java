package musubi.adapters.energy.openadr;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code musubi.energy.openadr}.
 *
 * @param httpsOnly whether the door refuses over plain HTTP, as OpenADR 3.1.0 wants it
 * @param tokenUrl what {@code auth/server} tells; null: the hub's own endpoint
 * @param insecureCallback whether subscriptions may name an http address, where the hub sends to such at all
 * @param strictTargets whether a VEN has to name targets in its lists, as the words of 3.1.0 demand (3.1.1 does not)
 * @param matchAllTargets whether a query with several targets wants all of them, and not any
 * @param cascadeVens whether the resources of a ven go with it; else it is refused while there are any
 * @param compat quirks of older peers
 */
@ConfigurationProperties("musubi.energy.openadr")
record OpenAdrProperties(
        @DefaultValue("true") boolean httpsOnly,
        @Nullable URI tokenUrl,
        @DefaultValue("false") boolean insecureCallback,
        @DefaultValue("false") boolean strictTargets,
        @DefaultValue("false") boolean matchAllTargets,
        @DefaultValue("false") boolean cascadeVens,
        @DefaultValue Compat compat) {

    OpenAdrProperties {
        if (tokenUrl != null && !String.valueOf(tokenUrl.getScheme()).matches("https?")) {
            throw new IllegalArgumentException(
                    "musubi.energy.openadr.token-url is a whole address, as https://login.example.jp/token");
        }
    }

    /**
     * As the reference implementation of the alliance does.
     *
     * @param ri 403 instead of 401 for a bad token, and no deletion of reports by business logic
     * @param unknownParent what an object gets whose program or event nobody knows: 409, or 400 for older test suites
     */
    record Compat(
            @DefaultValue("false") boolean ri,
            @DefaultValue("409") int unknownParent) {

        Compat {
            if (unknownParent != 409 && unknownParent != 400) {
                throw new IllegalArgumentException(
                        "musubi.energy.openadr.compat.unknown-parent is 409 or 400, and not " + unknownParent);
            }
        }
    }
}
