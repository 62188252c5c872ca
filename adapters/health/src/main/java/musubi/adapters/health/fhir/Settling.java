package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import musubi.hub.message.Party;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides, entry by entry, what a message changes. Writes nothing. */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    /** {@code If-None-Match: *}, RFC 9110 §13.1.2: only where there is none. */
    private static final String ONLY_NEW = "*";

    private final FhirContext fhir;
    private final RecordMerge merging;
    private final Ownership ownership;

    Settling(FhirContext fhir, Ownership ownership) {
        this.fhir = fhir;
        this.merging = new RecordMerge(fhir);
        this.ownership = ownership;
    }

    /** The records that the Bundle names by id, as {@code Patient/id}. */
    static List<String> records(Bundle said) {
        return said.getEntry().stream()
                .filter(Settling::isNamed)
                .map(it -> it.getRequest().getUrl())
                .distinct()
                .toList();
    }

    /** @param stamp of the message */
    Changes settle(Bundle said, CurrentRecords.View view, Party sender, Stamp stamp) {
        var changes = new Changes();
        for (var entry : said.getEntry()) {
            if (isNamed(entry)) {
                var record = entry.getRequest().getUrl();
                ownership.checkDeleted(sender, record, view.formerOwners().get(record));
                settle(entry, view.records().get(record), sender, stamp, changes);
            } else {
                changes.pass(entry, stamp);
            }
        }
        return changes;
    }

    private void settle(
            BundleEntryComponent entry, @Nullable Resource known, Party sender, Stamp stamp, Changes changes) {
        var record = entry.getRequest().getUrl();
        var said = entry.getResource().copy();
        var deleted = Deletions.take(said);
        if (known == null) {
            changes.write(record, said, stamp);
        } else if (ONLY_NEW.equals(entry.getRequest().getIfNoneMatch())) {
            changes.stands(record, known);
        } else if (!ownership.mayChange(sender, known)) {
            LOG.info("{} stays as it is: it is another organisation's", record);
            changes.stands(record, known);
        } else if (Progress.isLate(known, said)) {
            LOG.info("{} stays as it is: a final result is not followed by a preliminary one", record);
            changes.stands(record, known);
        } else {
            var last = Stamp.of(known);
            var newer = stamp.compareTo(last) >= 0;
            // an older message fills in what nobody has said since, and changes nothing that somebody has
            var merged = newer ? merging.merge(known, said, deleted) : merging.merge(said, known, Set.of());
            if (isSame(known, merged)) {
                changes.stands(record, known);
            } else {
                changes.write(record, merged, newer ? stamp : last);
            }
        }
    }

    /** In memory; where that finds a difference, as it would be stored, which knows no empty elements. */
    private boolean isSame(Resource known, Resource merged) {
        return known.equalsDeep(merged) || json(known).equals(json(merged));
    }

    private String json(Resource resource) {
        return fhir.newJsonParser().encodeResourceToString(resource);
    }

    private static boolean isNamed(BundleEntryComponent entry) {
        var request = entry.getRequest();
        return request.getMethod() == HTTPVerb.PUT
                && entry.getResource() != null
                && request.getUrl().matches("[A-Za-z]+/[A-Za-z0-9.-]{1,64}");
    }
}
