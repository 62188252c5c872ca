package musubi.hub.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request without the headers that cannot be read, with all of its parameters, and with its form still to be read as a
 * body by whoever prefers that.
 */
final class ReadableRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters;
    private final byte @Nullable [] form;

    /** @param form the body where it is a form, which the parameters hold too; null: the body is yet to be read */
    ReadableRequest(HttpServletRequest request, Map<String, String[]> parameters, byte @Nullable [] form) {
        super(request);
        this.parameters = Collections.unmodifiableMap(parameters);
        this.form = form;
    }

    /** One spelling for everybody behind: what compares paths letter by letter fails over two. */
    @Override
    public String getRequestURI() {
        return DecodedPath.normal(super.getRequestURI());
    }

    @Override
    public @Nullable String getHeader(String name) {
        var value = super.getHeader(name);
        return value == null || ReadableHeaders.isReadable(name, value) ? value : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        var values = Collections.list(super.getHeaders(name));
        return Collections.enumeration(
                values.stream().allMatch(it -> ReadableHeaders.isReadable(name, it)) ? values : List.<String>of());
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(it -> !getHeaders(it).hasMoreElements());
        return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
        return getHeader(name) == null ? -1 : super.getDateHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return form == null ? super.getInputStream() : new Body(new ByteArrayInputStream(form));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return form == null
                ? super.getReader()
                : new BufferedReader(new InputStreamReader(new ByteArrayInputStream(form), StandardCharsets.UTF_8));
    }

    /** Bytes that are all there already. */
    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
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
            throw new UnsupportedOperationException("a form is read at once");
        }
    }
}
