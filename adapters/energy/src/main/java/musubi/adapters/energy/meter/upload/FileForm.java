package musubi.adapters.energy.meter.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** In which form a request brings its file. */
enum FileForm {
    JSON,
    CSV;

    static final Text UNKNOWN = new Text(
            "Send the file itself as the body, as application/json or text/csv, and not compressed.",
            "ファイルそのものを本文として、application/json か text/csv で（圧縮せずに）送ってください。");

    /** What clients call CSV: browsers on Windows name the program that opens it. */
    private static final Set<String> CSV_TYPES =
            Set.of("text/csv", "application/csv", "application/vnd.ms-excel", "text/plain", "application/octet-stream");

    /** Null where it is neither. */
    static @Nullable FileForm of(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            return null;
        }
        try {
            var media = MediaType.parseMediaType(type);
            var name = (media.getType() + "/" + media.getSubtype()).toLowerCase(Locale.ROOT);
            return name.equals("application/json") ? JSON : CSV_TYPES.contains(name) ? CSV : null;
        } catch (InvalidMediaTypeException _) {
            return null;
        }
    }
}
