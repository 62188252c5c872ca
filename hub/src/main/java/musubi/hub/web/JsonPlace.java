package musubi.hub.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Where a JSON body cannot be read: its line and column, and the member where it got as far as that. Never the value. */
public final class JsonPlace {

    private JsonPlace() {}

    public static Text of(HttpMessageNotReadableException unreadable) {
        var place = place(unreadable.getCause());
        return new Text(
                "The body cannot be read as this request" + place + "; compare it with /openapi.json.",
                "本文をこのリクエストとして読み取れません" + place + "。/openapi.json と比べてください。");
    }

    private static String place(@Nullable Throwable cause) {
        if (!(cause instanceof JsonProcessingException wrong)) {
            return "";
        }
        var at = wrong.getLocation();
        var where = at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return member(wrong) + where;
    }

    private static String member(JsonProcessingException wrong) {
        if (!(wrong instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(it -> it.getFieldName() == null ? "[" + it.getIndex() + "]" : name(it.getFieldName()))
                .collect(Collectors.joining(".", " at '", "'"));
    }

    /** A member's name is the sender's text too. */
    private static String name(String name) {
        return name.length() > 64 ? name.substring(0, 64) + "…" : name;
    }
}
