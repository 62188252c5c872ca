package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** Every result says of what it is (OBX-3), and its status, where it has one, is a letter (OBX-11, table 0085). */
final class ResultRule implements MessageRule {

    private static final Pattern STATUS = Pattern.compile("[A-Z]?");

    @Override
    public List<Notice> check(Hl7v2Message message) {
        var notices = new ArrayList<Notice>();
        for (var segment : message.segments()) {
            if (segment instanceof OBX obx) {
                var code = obx.getObservationIdentifier();
                if ((Values.text(code.getIdentifier())
                                + Values.text(code.getText())
                                + Values.text(code.getAlternateIdentifier())
                                + Values.text(code.getAlternateText()))
                        .isEmpty()) {
                    notices.add(Hl7v2Notices.resultWithoutCode(message.place(obx) + "-3"));
                }
                if (!STATUS.matcher(Values.text(obx.getObservationResultStatus()))
                        .matches()) {
                    notices.add(Hl7v2Notices.noStatus(message.place(obx) + "-11"));
                }
            }
        }
        return notices;
    }
}
