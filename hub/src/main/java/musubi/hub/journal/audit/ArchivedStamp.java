package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Consumer;
import musubi.hub.journal.stamp.StampRefused;
import musubi.hub.journal.stamp.TrustedAuthorities;
import org.jspecify.annotations.Nullable;

/** The time stamp in an archive, judged without a hub. */
final class ArchivedStamp {

    private final TrustedAuthorities trusted;
    private final Consumer<String> found;

    /** @param trusted none: then it is said of the stamp whose it claims to be, and no more */
    ArchivedStamp(TrustedAuthorities trusted, Consumer<String> found) {
        this.trusted = trusted;
        this.found = found;
    }

    /** @return what there is to say of it, in one line */
    String told(ArchiveManifest manifest) {
        var stamp = manifest.stamp();
        if (stamp == null) {
            return "no word of a time stamp";
        }
        if (stamp.token() == null) {
            return "no time stamp: " + stamp.without();
        }
        return judged(manifest, stamp.token());
    }

    private String judged(ArchiveManifest manifest, String token) {
        var head = manifest.head();
        var text = AuditHead.text(LocalDate.parse(manifest.day()), head.opening(), head.count(), head.closing(), true);
        try {
            var stamp = trusted.judge(
                    Base64.getDecoder().decode(token), AuditHead.stamped(text, head.key(), head.signature()));
            return "time stamp of " + stamp.time() + " by " + stamp.authority()
                    + (trusted.isEmpty()
                            ? ", compared with no trusted certificate: name its file behind the archive"
                            : "");
        } catch (StampRefused e) {
            found.accept("the time stamp does not count: " + e.getMessage());
            return "no time stamp that counts";
        }
    }

    /** Of which messages the bytes are in the archive. */
    static String told(ArchiveManifest.@Nullable Bodies bodies) {
        if (bodies == null) {
            return "no word of bytes that are not in it";
        }
        if (!bodies.asked()) {
            return "without the messages' bytes, which were not asked for";
        }
        var absent = new StringBuilder("bytes of " + bodies.held() + " messages");
        bodies.absent()
                .forEach((why, count) ->
                        absent.append("; not of ").append(count).append(": ").append(why));
        return absent.toString();
    }
}
