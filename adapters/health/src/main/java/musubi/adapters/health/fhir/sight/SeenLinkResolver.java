package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.dao.JpaDaoResourceLinkResolver;
import ca.uhn.fhir.jpa.model.cross.IResourceLookup;
import ca.uhn.fhir.jpa.searchparam.extractor.PathAndRef;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import musubi.adapters.health.fhir.sight.RecordStore.Standing;
import org.hl7.fhir.instance.model.api.IIdType;

/** A reference to a record that its writer does not see is answered as one to a record that there is not. */
public final class SeenLinkResolver extends JpaDaoResourceLinkResolver {

    private final RecordStore records;

    SeenLinkResolver(RecordStore records) {
        this.records = records;
    }

    @Override
    @SuppressWarnings("rawtypes") // as HAPI declares it
    public IResourceLookup findTargetResource(
            RequestPartitionId partition,
            String source,
            PathAndRef reference,
            RequestDetails request,
            TransactionDetails transaction) {
        var target = reference.getRef().getReferenceElement();
        var asker = Asker.find(request);
        if (asker.isEmpty() || !target.hasResourceType() || !target.hasIdPart()) {
            return super.findTargetResource(partition, source, reference, request, transaction);
        }
        if (records.standing(asker.get(), target.getResourceType(), target.getIdPart()) == Standing.HIDDEN) {
            throw absent(target, reference.getPath());
        }
        try {
            return super.findTargetResource(partition, source, reference, request, transaction);
        } catch (InvalidRequestException e) {
            throw String.valueOf(e.getMessage()).contains(Msg.code(1094)) ? absent(target, reference.getPath()) : e;
        }
    }

    /** More than one search parameter can look at one place; which comes first is left to chance. */
    public static InvalidRequestException absent(IIdType target, String path) {
        return new InvalidRequestException("Resource " + target.getResourceType() + "/" + target.getIdPart()
                + " not found, specified in path: " + path.replaceFirst("\\.where\\(.*", "") + " / 参照先のレコードがありません");
    }
}
