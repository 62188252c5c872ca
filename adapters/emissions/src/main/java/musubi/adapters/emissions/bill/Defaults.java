package musubi.adapters.emissions.bill;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for every row of a table that does not say otherwise. What is not known is empty. It is a part of the message: its action. */
public record Defaults(String site, String activity, String supplier, String menu, String unit) {

    public static final Defaults NONE = new Defaults("", "", "", "", "");

    private static final String BEFORE = "POST imports?";

    /** As it stands beside the bytes in the journal. */
    String action() {
        var names = List.of("site", "activity", "supplier", "menu", "unit");
        var values = List.of(site, activity, supplier, menu, unit);
        var parts = new StringBuilder(BEFORE);
        for (var i = 0; i < names.size(); i++) {
            parts.append(i == 0 ? "" : "&")
                    .append(names.get(i))
                    .append('=')
                    .append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8));
        }
        return parts.toString();
    }

    static Defaults of(@Nullable String action) {
        if (action == null || !action.startsWith(BEFORE)) {
            return NONE;
        }
        var values = new HashMap<String, String>();
        for (var part : action.substring(BEFORE.length()).split("&")) {
            var pair = part.split("=", 2);
            values.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return new Defaults(
                values.getOrDefault("site", ""),
                values.getOrDefault("activity", ""),
                values.getOrDefault("supplier", ""),
                values.getOrDefault("menu", ""),
                values.getOrDefault("unit", ""));
    }
}
