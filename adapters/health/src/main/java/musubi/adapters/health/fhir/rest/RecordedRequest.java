package musubi.adapters.health.fhir.rest;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose body was read and unpacked already; it can be read again for each attempt. */
class RecordedRequest extends HttpServletRequestWrapper {

    /** The body is plain now, and so is the answer, which is kept with the receipt. */
    private static final Set<String> HIDDEN = Set.of(
            "content-encoding",
            "accept-encoding",
            // what HAPI alone knows, and nobody may switch off or on here
            "x-upsert-extistence-check",
            "x-retry-on-version-conflict",
            "x-meta-snapshot-mode",
            "x-cascade");

    private final byte[] body;
    private final OwnCondition condition;

    RecordedRequest(HttpServletRequest request, byte[] body, OwnCondition condition) {
        super(request);
        this.body = body;
        this.condition = condition;
        setAttribute(Preconditions.MATCH, request.getHeader("If-Match"));
        setAttribute(Preconditions.NONE_MATCH, request.getHeader("If-None-Match"));
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = hidden(name) ? null : super.getHeader(name);
        if (value != null && name.equalsIgnoreCase("If-Match") && !Preconditions.isOneVersion(value)) {
            return null; // HAPI reads one version and nothing else
        }
        return value != null && name.equalsIgnoreCase("If-None-Exist") ? condition.write(value) : value;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var value = getHeader(name);
        if (hidden(name)
                || name.equalsIgnoreCase("If-Match")
                || value != null && name.equalsIgnoreCase("If-None-Exist")) {
            return value == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(value));
        }
        return super.getHeaders(name);
    }

    /** The condition of an update, a patch or a deletion (FHIR R4 §3.1.0.4.3). */
    @Override
    public @Nullable String getQueryString() {
        var query = super.getQueryString();
        return query == null || super.getMethod().equals("POST") ? query : condition.write(query);
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is at hand, nobody needs to wait for it");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static boolean hidden(String name) {
        return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
