package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import musubi.adapters.health.fhir.sight.RecordStore;
import musubi.adapters.health.fhir.sight.RecordStore.Standing;
import musubi.adapters.health.fhir.sight.SeenLinkResolver;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a record that the asker does not see as for one that there is not, before HAPI looks at it: no patch is
 * tried on it, no version compared, and no id is given that somebody else may have given.
 */
@Interceptor(order = 15) // after the scopes, and when the gate has written a read down
public final class TargetInterceptor {

    private static final Set<RestOperationTypeEnum> ABOUT_ONE = Set.of(
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.EXTENDED_OPERATION_INSTANCE,
            RestOperationTypeEnum.META);

    private final RecordStore records;
    private final Preconditions preconditions;
    private final GivenIds ids;

    TargetInterceptor(RecordStore records, Preconditions preconditions, GivenIds ids) {
        this.records = records;
        this.preconditions = preconditions;
        this.ids = ids;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        var type = request.getResourceName();
        if (type == null) {
            return;
        }
        var id = request.getId() == null ? null : request.getId().getIdPart();
        var match = (String) request.getAttribute(Preconditions.MATCH);
        var noneMatch = (String) request.getAttribute(Preconditions.NONE_MATCH);
        if (id == null) {
            if (operation == RestOperationTypeEnum.UPDATE) {
                named(request, request.getResource());
            }
        } else if (ABOUT_ONE.contains(operation)) {
            find(request, type, id);
            if (operation == RestOperationTypeEnum.PATCH) {
                preconditions.check(type + "/" + id, true, match, noneMatch);
            }
        } else if (operation == RestOperationTypeEnum.UPDATE) {
            update(request, type, id, match, noneMatch);
        } else if (operation == RestOperationTypeEnum.DELETE) {
            var seen = standing(request, type, id) == Standing.SEEN;
            preconditions.check(type + "/" + id, seen, match, noneMatch);
            if (!seen) {
                throw new NothingDeleted(new IdType(type, id));
            }
        }
    }

    /** The entries of a Bundle, each as a request of its own. */
    void check(RequestDetails request, Bundle bundle) {
        for (var entry : bundle.getEntry()) {
            references(request, entry.getResource());
            var target = target(entry);
            if (target != null) {
                check(request, entry.getRequest(), target.getResourceType(), target.getIdPart());
            } else if (entry.getRequest().getMethod() == HTTPVerb.PUT) {
                named(request, entry.getResource());
            }
        }
    }

    private void check(RequestDetails request, BundleEntryRequestComponent entry, String type, String id) {
        switch (entry.getMethod()) {
            case PATCH -> {
                find(request, type, id);
                preconditions.check(type + "/" + id, true, entry.getIfMatch(), entry.getIfNoneMatch());
            }
            case PUT -> update(request, type, id, entry.getIfMatch(), entry.getIfNoneMatch());
            case DELETE -> {
                var seen = standing(request, type, id) == Standing.SEEN;
                preconditions.check(type + "/" + id, seen, entry.getIfMatch(), entry.getIfNoneMatch());
            }
            case null, default -> {} // is about no record that there was before
        }
        if (entry.hasIfMatch() && !Preconditions.isOneVersion(entry.getIfMatch())) {
            entry.setIfMatch(null); // it holds, and HAPI could not read it
        }
    }

    /** Which entries delete what there is not, for the asker: by their place. */
    List<Integer> vain(RequestDetails request, Bundle bundle) {
        var vain = new ArrayList<Integer>();
        for (var index = 0; index < bundle.getEntry().size(); index++) {
            var entry = bundle.getEntry().get(index);
            var target = target(entry);
            if (target != null
                    && entry.getRequest().getMethod() == HTTPVerb.DELETE
                    && standing(request, target.getResourceType(), target.getIdPart()) != Standing.SEEN) {
                vain.add(index);
            }
        }
        return vain;
    }

    /** Within a Bundle HAPI has looked up before what is referred to, and asks no further. */
    private void references(RequestDetails request, @Nullable Resource record) {
        if (record == null) {
            return;
        }
        for (var reference : request.getFhirContext().newTerser().getAllResourceReferences(record)) {
            var target = reference.getResourceReference().getReferenceElement();
            if (target.hasResourceType()
                    && target.hasIdPart()
                    && !target.isAbsolute()
                    && standing(request, target.getResourceType(), target.getIdPart()) == Standing.HIDDEN) {
                throw SeenLinkResolver.absent(target, record.fhirType() + "." + reference.getName());
            }
        }
    }

    private void find(RequestDetails request, String type, String id) {
        if (standing(request, type, id) != Standing.SEEN) {
            throw new ResourceNotFoundException("Resource " + type + "/" + id + " is not known / このレコードはありません");
        }
    }

    private void update(
            RequestDetails request, String type, String id, @Nullable String match, @Nullable String noneMatch) {
        var standing = standing(request, type, id);
        preconditions.check(type + "/" + id, standing == Standing.SEEN, match, noneMatch);
        given(request, type, id, standing);
    }

    /** A conditional update that finds nothing makes the record that it brings, under the id in it (FHIR R4 §3.1.0.4.3). */
    private void named(RequestDetails request, @Nullable IBaseResource record) {
        if (record != null && record.getIdElement().hasIdPart()) {
            var id = record.getIdElement().getIdPart();
            given(request, record.fhirType(), id, standing(request, record.fhirType(), id));
        }
    }

    private void given(RequestDetails request, String type, String id, Standing standing) {
        var sender = Caller.of(request);
        if (standing != Standing.SEEN && !ids.mayGive(sender, id)) {
            throw ids.refusal(sender, type, id);
        }
        if (standing == Standing.HIDDEN) {
            throw new ResourceVersionConflictException("The id " + type + "/" + id
                    + " cannot be given; choose another one, or POST and let the server choose"
                    + " / このidは使えません。別のidを選ぶか、POSTでサーバーに割り当てさせてください");
        }
    }

    private Standing standing(RequestDetails request, String type, String id) {
        return records.standing(Caller.of(request), type, id);
    }

    private static @Nullable IdType target(BundleEntryComponent entry) {
        var url = entry.getRequest().getUrl();
        if (url == null || url.contains("?")) {
            return null;
        }
        var id = new IdType(url);
        return id.hasResourceType() && id.hasIdPart() ? id : null;
    }
}
