package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.MethodNotAllowedException;
import musubi.hub.message.Party;

/**
 * Which ids an organisation may give to new records of its own (update as create, FHIR R4 §3.1.0.4.1): those that begin
 * with its own name. So no id that it gives was ever another's, and a refusal tells nothing of what others keep.
 *
 * @param free the one organisation whose ids need not begin so; empty: none
 */
record GivenIds(String free) {

    boolean mayGive(Party sender, String id) {
        return sender.id().equals(free) || id.startsWith(prefix(sender));
    }

    /** For a record that there is not, and for one that the sender does not see: in the same words. */
    MethodNotAllowedException refusal(Party sender, String type, String id) {
        var prefix = prefix(sender);
        return new MethodNotAllowedException(
                "There is no " + type + "/" + id + " to update. An id that you give to a new record begins with '"
                        + prefix
                        + "', as in " + type + "/" + prefix + "4711; or POST it and let the server choose"
                        + " / 更新するレコードがありません。新しいレコードに付けるidは「" + prefix
                        + "」で始めてください。またはPOSTでサーバーに割り当てさせてください",
                RequestTypeEnum.GET);
    }

    /** Ids of partners hold no dot. */
    private static String prefix(Party sender) {
        return sender.id() + ".";
    }
}
