package musubi.adapters.health.fhir;

import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What a write asks to be done with its body (FHIR R4 §3.1.0), as a message's action says it: {@code PUT Patient/4711},
 * {@code DELETE Patient?identifier=…}. Behind a {@code POST} stands the condition of its header If-None-Exist.
 */
record RequestLine(HTTPVerb method, String url) {

    private static final String JSON_PATCH = "application/json-patch+json";

    /** Bundles are posted here, and say for each of their entries what is asked. */
    private static final String ROOT = "/";

    /** Null where the body says it itself. What is no write of FHIR is an {@code IllegalArgumentException}. */
    static @Nullable RequestLine find(@Nullable String action) {
        var words = action == null ? new String[0] : action.split(" ", 2);
        if (words.length == 0 || words.length == 2 && words[1].equals(ROOT)) {
            return null;
        }
        if (words.length < 2 || words[1].isEmpty()) {
            throw new IllegalArgumentException("A write says what it writes");
        }
        return new RequestLine(HTTPVerb.valueOf(words[0]), words[1]);
    }

    /** What a record asks for that comes with no request line. */
    static RequestLine of(Resource record) {
        var type = record.fhirType();
        var id = record.getIdElement().getIdPart();
        return id == null ? new RequestLine(HTTPVerb.POST, type) : new RequestLine(HTTPVerb.PUT, type + "/" + id);
    }

    boolean isDeletion() {
        return method == HTTPVerb.DELETE;
    }

    boolean isPatch() {
        return method == HTTPVerb.PATCH;
    }

    /** A JSON Patch travels in a Binary (FHIR R4 §3.1.0.11.2). */
    static Resource patch(byte[] body) {
        return new Binary().setContentType(JSON_PATCH).setData(body);
    }

    /** The write as a transaction of one entry (FHIR R4 §3.1.0.11). */
    Bundle transaction(@Nullable Resource record) {
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry().setResource(record).setRequest(request());
        return bundle;
    }

    private BundleEntryRequestComponent request() {
        var request = new BundleEntryRequestComponent().setMethod(method);
        var mark = url.indexOf('?');
        return method == HTTPVerb.POST && mark >= 0
                ? request.setUrl(url.substring(0, mark)).setIfNoneExist(url.substring(mark + 1))
                : request.setUrl(url);
    }
}
