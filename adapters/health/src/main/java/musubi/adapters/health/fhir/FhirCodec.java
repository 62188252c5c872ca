package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * JSON of FHIR R4: a transaction Bundle, or one write with the request line as its action, which is read as a Bundle of one
 * entry. A resource without a request line is read as a Bundle that stores it.
 */
final class FhirCodec implements Codec<Bundle> {

    private final FhirContext fhir;
    private final PatientCompartment compartment;

    FhirCodec(FhirContext fhir) {
        this.fhir = fhir;
        this.compartment = new PatientCompartment(fhir);
    }

    @Override
    public Reading<Bundle> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<Bundle> read(Payload payload, @Nullable String action) {
        var body = payload.bytes();
        var unacceptable = StrictJson.check(body);
        if (unacceptable.isPresent()) {
            return new Unreadable<>(List.of(unacceptable.get()));
        }
        var notices = new ParserNotices();
        try {
            return read(transaction(RequestLine.find(action), body, notices), notices.list());
        } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
            return new Unreadable<>(List.of(unreadable()));
        }
    }

    @Override
    public boolean saysAll(Bundle data, @Nullable String action) {
        var line = RequestLine.find(action);
        return line == null || line.equals(asked(data.getEntryFirstRep().getResource()));
    }

    private static @Nullable RequestLine asked(@Nullable Resource record) {
        return record == null ? null : RequestLine.of(record);
    }

    private Bundle transaction(@Nullable RequestLine line, byte[] body, ParserNotices notices) {
        if (line == null) {
            var record = parse(body, notices);
            return record instanceof Bundle bundle && bundle.getType() == BundleType.TRANSACTION
                    ? bundle
                    : RequestLine.of(record).transaction(record);
        }
        if (line.isDeletion()) {
            return line.transaction(null);
        }
        return line.transaction(line.isPatch() ? RequestLine.patch(body) : parse(body, notices));
    }

    private Resource parse(byte[] body, ParserNotices notices) {
        return (Resource) fhir.newJsonParser()
                .setParserErrorHandler(notices)
                .parseResource(new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public Reading<Bundle> review(Object data) {
        return read((Bundle) data, List.of());
    }

    private Reading<Bundle> read(Bundle bundle, List<Notice> notices) {
        EntryAddresses.settle(bundle);
        return new Read<>(bundle, compartment.circumstance(bundle), notices);
    }

    @Override
    public Payload write(Bundle data) {
        return Payload.of(fhir.newJsonParser().encodeResourceToString(data).getBytes(StandardCharsets.UTF_8));
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
