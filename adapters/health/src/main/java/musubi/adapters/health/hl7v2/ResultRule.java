package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.Composite;
import ca.uhn.hl7v2.model.v25.segment.OBX;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/** Every result says of what it is (OBX-3), its value is whole, and its status, where it has one, is a letter (OBX-11, table 0085). */
final class ResultRule implements MessageRule {

    /** Of the types of OBX-5: the components that are a code, a table or a number. */
    private static final Map<String, Set<Integer>> WHOLE = Map.of(
            "CE", Set.of(1, 3, 4, 6), "CWE", Set.of(1, 3, 4, 6), "CNE", Set.of(1, 3, 4, 6), "SN", Set.of(1, 2, 3, 4));

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
                values(obx, message.place(obx) + "-5", notices);
            }
        }
        return notices;
    }

    /** A value that is a code or a number is whole: {@code A&B} and {@code A&C} would both become {@code A}. */
    private static void values(OBX obx, String place, List<Notice> notices) {
        var repetitions = obx.getObservationValue();
        for (int i = 0; i < repetitions.length; i++) {
            if (repetitions[i].getData() instanceof Composite value) {
                var whole = WHOLE.getOrDefault(value.getName(), Set.of());
                for (int component = 1; component <= value.getComponents().length; component++) {
                    if (whole.contains(component)
                            && value.getComponents()[component - 1]
                                            .getExtraComponents()
                                            .numComponents()
                                    > 0) {
                        notices.add(Hl7v2Notices.divided(
                                place + (repetitions.length == 1 ? "" : "[" + (i + 1) + "]") + "." + component));
                    }
                }
            }
        }
    }
}
