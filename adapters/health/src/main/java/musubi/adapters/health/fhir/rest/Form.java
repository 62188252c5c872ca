package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.util.UrlUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A search whose form was read already: its criteria, with those of the query, are the parameters. */
final class Form extends RecordedRequest {

    private final byte[] body;

    Form(HttpServletRequest request, byte[] body) {
        super(request, body, new OwnCondition(""));
        this.body = body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var form = new String(body, StandardCharsets.UTF_8);
        return getQueryString() == null
                ? UrlUtil.parseQueryString(form)
                : UrlUtil.parseQueryStrings(getQueryString(), form);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }
}
