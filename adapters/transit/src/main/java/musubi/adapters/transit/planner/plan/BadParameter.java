package musubi.adapters.transit.planner.plan;

import musubi.hub.message.Text;

/** A parameter is missing or cannot be read. The value is not repeated: it may say where somebody is. */
final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Text remedy;

    BadParameter(String parameter, Text remedy) {
        super(parameter);
        this.parameter = parameter;
        this.remedy = remedy;
    }

    String parameter() {
        return parameter;
    }

    Text remedy() {
        return remedy;
    }
}
