package musubi.adapters.transit.query;

import musubi.hub.message.Text;

/** A parameter is missing or cannot be read. The value is not repeated: it may say where somebody is. */
public final class BadParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final transient Text remedy;

    public BadParameter(String parameter, Text remedy) {
        super(parameter);
        this.parameter = parameter;
        this.remedy = remedy;
    }

    public String parameter() {
        return parameter;
    }

    public Text remedy() {
        return remedy;
    }
}
