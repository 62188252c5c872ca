package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Further pages belong to whoever searched. The id of a search ends in a fingerprint of it and of its asker; nobody else's
 * fits, and with another ending it is the id of no search.
 */
@Interceptor
public final class OwnPages extends DatabaseBackedPagingProvider {

    private static final int RANDOM = 26;
    private static final int FINGERPRINT = 20;

    private final RecordStore records;

    OwnPages(RecordStore records) {
        this.records = records;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void name(RequestDetails request, ICachedSearchDetails search) {
        Asker.find(request).ifPresent(it -> {
            var random = UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM);
            search.setUuid(random + fingerprint(random, it));
        });
    }

    @Override
    @SuppressWarnings("NullAway") // HAPI takes null for an id that it does not know
    public synchronized @Nullable IBundleProvider retrieveResultList(RequestDetails request, String id) {
        var asker = Asker.find(request);
        return asker.isEmpty() || belongs(id, asker.get()) ? super.retrieveResultList(request, id) : null;
    }

    private boolean belongs(String id, Party asker) {
        if (id.length() == RANDOM + FINGERPRINT) {
            return id.substring(RANDOM).equals(fingerprint(id.substring(0, RANDOM), asker));
        }
        return records.isHistorySeen(asker, id);
    }

    private static String fingerprint(String random, Party asker) {
        var digest = Payload.digest().digest((random + "|" + asker.id()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
    }
}
