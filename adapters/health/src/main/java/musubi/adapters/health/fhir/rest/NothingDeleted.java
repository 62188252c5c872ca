package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * Deleting what there is not, for the asker, succeeds and says so (FHIR R4 §3.1.0.7). An answer in the dress of an
 * exception, since HAPI lets a hook end a request in no other way.
 */
final class NothingDeleted extends BaseServerResponseException {

    private static final long serialVersionUID = 1L;

    NothingDeleted(IdType target) {
        super(200, "nothing deleted", outcome(target));
    }

    static OperationOutcome outcome(IdType target) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.INFORMATION)
                .setCode(IssueType.NOTFOUND)
                .setDiagnostics("Not deleted: there is no "
                        + target.toUnqualifiedVersionless().getValue() + " / 削除するレコードがありません");
        return outcome;
    }
}
