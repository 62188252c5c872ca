package musubi.hub.web.operator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** The address that was asked for, with one parameter more or another. Made anew of what was read, whatever way it was encoded. */
public final class Addresses {

    private Addresses() {}

    public static String with(HttpServletRequest request, String name, String value) {
        var parameters = new LinkedHashMap<>(request.getParameterMap());
        parameters.put(name, new String[] {value});
        return request.getRequestURI()
                + parameters.entrySet().stream()
                        .flatMap(it -> Arrays.stream(it.getValue()).map(one -> encode(it.getKey()) + "=" + encode(one)))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
