package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which reports, subscriptions, vens or resources a list is to hold; all filters count together.
 *
 * @param targets of which the object has any, or all
 * @param objects of which a subscription names any
 */
record OwnedQuery(
        Map<Column, String> equal,
        List<String> targets,
        boolean allTargets,
        List<String> objects,
        int skip,
        int limit) {

    /** What filters by one value. */
    enum Column {
        PROGRAM("programID"),
        EVENT("eventID"),
        VEN("venID"),
        NAME("");

        private final String parameter;

        Column(String parameter) {
            this.parameter = parameter;
        }

        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What the standard calls it where it lists such objects. */
        String parameter(Noun noun) {
            return this != NAME
                    ? parameter
                    : switch (noun) {
                        case REPORT, SUBSCRIPTION -> "clientName";
                        case VEN -> "venName";
                        case RESOURCE -> "resourceName";
                        case PROGRAM -> "programName";
                        case EVENT -> "eventName";
                    };
        }

        /** By which of them the standard filters such objects. */
        static List<Column> of(Noun noun) {
            return switch (noun) {
                case REPORT -> List.of(PROGRAM, EVENT, NAME);
                case SUBSCRIPTION -> List.of(PROGRAM, NAME);
                case RESOURCE -> List.of(VEN, NAME);
                case VEN -> List.of(NAME);
                case PROGRAM, EVENT -> List.of();
            };
        }
    }
}
