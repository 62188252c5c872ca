package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** JSON of FHIR R4: a transaction Bundle, or one resource, which is read as a Bundle that stores it. */
final class FhirCodec implements Codec<Bundle> {

    private final FhirContext fhir;
    private final PatientCompartment compartment;

    FhirCodec(FhirContext fhir) {
        this.fhir = fhir;
        this.compartment = new PatientCompartment(fhir);
    }

    @Override
    public Reading<Bundle> read(Payload payload) {
        var unacceptable = StrictJson.check(payload.bytes());
        if (unacceptable.isPresent()) {
            return new Unreadable<>(List.of(unacceptable.get()));
        }
        var notices = new ParserNotices();
        try {
            var resource = (Resource) fhir.newJsonParser()
                    .setParserErrorHandler(notices)
                    .parseResource(new String(payload.bytes(), StandardCharsets.UTF_8));
            return read(asTransaction(resource), notices.list());
        } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
            return new Unreadable<>(List.of(unreadable()));
        }
    }

    @Override
    public Reading<Bundle> review(Object data) {
        return read((Bundle) data, List.of());
    }

    private Reading<Bundle> read(Bundle bundle, List<Notice> parsed) {
        var found = Stream.concat(parsed.stream(), refusals(bundle)).toList();
        return new Read<>(bundle, compartment.circumstance(bundle), found);
    }

    @Override
    public Payload write(Bundle data) {
        return Payload.of(fhir.newJsonParser().encodeResourceToString(data).getBytes(StandardCharsets.UTF_8));
    }

    private static Bundle asTransaction(Resource resource) {
        if (resource instanceof Bundle bundle && bundle.getType() == BundleType.TRANSACTION) {
            return bundle;
        }
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        var type = resource.fhirType();
        var id = resource.getIdElement().getIdPart();
        var entry = bundle.addEntry().setResource(resource);
        if (id == null) {
            entry.getRequest().setMethod(HTTPVerb.POST).setUrl(type);
        } else {
            entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(type + "/" + id);
        }
        return bundle;
    }

    /** A write that the server refused is written down with the answer that it got, and reads as what is wrong with it. */
    private static Stream<Notice> refusals(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(it -> it.getResponse().getStatus())
                .filter(it -> it != null && it.startsWith("4"))
                .map(status -> Notice.error(
                        "fhir-refused",
                        "Bundle.entry.response",
                        "The FHIR server refused it with status " + status + "; its outcome stands in the message",
                        "FHIRサーバーが拒否しました(ステータス " + status + ")。理由はメッセージ内のoutcomeにあります",
                        null));
    }

    private static Notice unreadable() {
        return Notice.error(
                "fhir-unreadable",
                "(root)",
                "This is not a JSON resource of FHIR R4; check the brackets, the resourceType and the encoding (UTF-8)",
                "FHIR R4のJSONリソースとして読めません。括弧、resourceType、文字コード(UTF-8)を確かめてください",
                "FHIR R4 §2.6.2");
    }
}
