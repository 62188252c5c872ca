package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.adapters.health.fhir.sight.RecordStore;
import musubi.adapters.health.fhir.sight.RecordStore.Standing;
import musubi.adapters.health.fhir.sight.SeenLinkResolver;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a record that the asker does not see as for one that there is not, before HAPI looks at it: no patch is
 * tried on it, no version compared. The one difference is told openly: an id that is taken cannot be given again.
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

    private static final Pattern VERSION = Pattern.compile("(W/)?\"?[0-9]{1,18}\"?");

    private final RecordStore records;

    TargetInterceptor(RecordStore records) {
        this.records = records;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void check(RequestDetails request, RestOperationTypeEnum operation) {
        var type = request.getResourceName();
        var id = request.getId() == null ? null : request.getId().getIdPart();
        if (type == null || id == null) {
            return;
        }
        if (ABOUT_ONE.contains(operation)) {
            find(request, type, id);
            if (operation == RestOperationTypeEnum.PATCH) {
                version(request.getHeader("If-Match"));
            }
        } else if (operation == RestOperationTypeEnum.UPDATE) {
            update(request, type, id, request.getHeader("If-Match"));
        } else if (operation == RestOperationTypeEnum.DELETE && standing(request, type, id) != Standing.SEEN) {
            throw new NothingDeleted(new IdType(type, id));
        }
    }

    /** The entries of a Bundle, each as a request of its own. */
    void check(RequestDetails request, Bundle bundle) {
        for (var entry : bundle.getEntry()) {
            ofItsType(entry);
            references(request, entry.getResource());
            var target = target(entry);
            if (target == null) {
                continue;
            }
            if (entry.getRequest().getMethod() == HTTPVerb.PATCH) {
                find(request, target.getResourceType(), target.getIdPart());
                version(entry.getRequest().getIfMatch());
            } else if (entry.getRequest().getMethod() == HTTPVerb.PUT) {
                update(
                        request,
                        target.getResourceType(),
                        target.getIdPart(),
                        entry.getRequest().getIfMatch());
            }
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

    /** A version can only be expected of what there is (FHIR R4 §3.1.0.5). */
    private void update(RequestDetails request, String type, String id, @Nullable String version) {
        var standing = standing(request, type, id);
        if (standing != Standing.SEEN && version != null) {
            find(request, type, id);
        }
        version(version);
        if (standing == Standing.HIDDEN) {
            throw new ResourceVersionConflictException("The id " + type + "/" + id
                    + " cannot be given; choose another one, or POST and let the server choose"
                    + " / このidは使えません。別のidを選ぶか、POSTでサーバーに割り当てさせてください");
        }
    }

    /** A tag that cannot be one of ours matches no version (RFC 9110 §13.1.1, FHIR R4 §3.1.0.5). */
    private static void version(@Nullable String tag) {
        if (tag != null && !tag.isBlank() && !VERSION.matcher(tag.strip()).matches()) {
            throw new PreconditionFailedException(
                    "If-Match names no version of the record; send its ETag, as in W/\"3\""
                            + " / If-Matchがこのレコードの版を示していません。W/\"3\"のようにETagを送ってください");
        }
    }

    /** Scopes and sight are decided by the address of an entry; HAPI stores what its resource says. */
    private static void ofItsType(BundleEntryComponent entry) {
        var record = entry.getResource();
        var method = entry.getRequest().getMethod();
        var url = String.valueOf(entry.getRequest().getUrl()).replaceAll("^/+", "");
        var stored = method == HTTPVerb.POST || method == HTTPVerb.PUT;
        if (stored && record != null && !url.split("[/?]", 2)[0].equals(record.fhirType())) {
            throw new InvalidRequestException("An entry stores " + record.fhirType()
                    + " under another type; correct request.url" + " / エントリーのrequest.urlの型がリソースの型と違います");
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
        var id = new IdType(url.replaceAll("^/+", ""));
        return id.hasResourceType() && id.hasIdPart() ? id : null;
    }
}
