package musubi.adapters.health.fhir.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import musubi.adapters.health.fhir.FhirFormats;
import org.jspecify.annotations.Nullable;

/** A request that gets JSON, also where it would take another format as well: HAPI could write more than is offered. */
final class Formats extends HttpServletRequestWrapper {

    private static final Pattern OTHER = Pattern.compile("xml|turtle|html|rdf");
    private static final Pattern JSON = Pattern.compile("json|\\*/\\*|application/\\*");
    private static final Pattern FORMAT = Pattern.compile("(?:^|&)_format=([^&]*)");

    Formats(HttpServletRequest request) {
        super(request);
    }

    /** Not where another format is asked for and no JSON (FHIR R4 §3.1.0.1.10). */
    static boolean isAcceptable(HttpServletRequest request) {
        var query = request.getQueryString();
        var format = FORMAT.matcher(query == null ? "" : query);
        if (format.find()) {
            return format.group(1).toLowerCase(Locale.ROOT).contains("json")
                    && !OTHER.matcher(format.group(1)).find();
        }
        var accept = request.getHeader("Accept");
        return accept == null || !isOther(accept) || JSON.matcher(accept).find();
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = super.getHeader(name);
        return value != null && name.equalsIgnoreCase("Accept") && isOther(value) ? FhirFormats.JSON : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var value = getHeader(name);
        return value != null && name.equalsIgnoreCase("Accept")
                ? Collections.enumeration(Collections.singleton(value))
                : super.getHeaders(name);
    }

    private static boolean isOther(String accept) {
        return OTHER.matcher(accept.toLowerCase(Locale.ROOT)).find();
    }
}
