package musubi.adapters.health.fhir.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** HAPI's servlet as the effect of a write: what it answers is kept until the commit. */
record ServedWrite(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Refusals refusals) {

    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "ETag", "Last-Modified", "Location");

    /**
     * The same of a body that is read already. HAPI writes into what it stores, so it gets a copy: others have the Bundle
     * after it, and an attempt that failed is followed by another.
     */
    Effect.Result ofRead(Bundle bundle) {
        ReadInterceptor.note(request, bundle.copy());
        return get();
    }

    Effect.Result get() {
        var kept = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the FHIR servlet cannot answer", e);
        } catch (ServletException e) {
            throw new IllegalStateException("the FHIR servlet cannot serve", e);
        }
        var answer = new Answer(kept.getStatus(), headers(kept), kept.getContentAsByteArray());
        return answer.status() < 400 ? new Effect.Done(answer) : refusals.of(answer, mayPass());
    }

    /** Not for one who named a version; and a record that is still referred to stays so. */
    private boolean mayPass() {
        return request.getHeader("If-Match") == null && !request.getMethod().equals("DELETE");
    }

    private static TreeMap<String, String> headers(ContentCachingResponseWrapper answer) {
        var headers = new TreeMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = name.equals("Content-Type") ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
