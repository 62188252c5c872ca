package musubi.adapters.health.fhir.name;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Folds what is searched for as {@link NameExtractor} folds what is indexed. */
@Interceptor(order = 20)
public final class NameInterceptor {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void fold(RequestDetails request) {
        var folded = new HashMap<String, String[]>();
        request.getParameters().forEach((name, values) -> {
            if (folds(name)) {
                folded.put(
                        name, Arrays.stream(values).map(NameInterceptor::fold).toArray(String[]::new));
            }
        });
        if (!folded.isEmpty()) {
            Map<String, String[]> all = new HashMap<>(request.getParameters());
            all.putAll(folded);
            request.setParameters(all);
        }
    }

    /** {@code name}, {@code name:contains}, and at the end of a chain {@code patient.name}; {@code :exact} is exact. */
    private static boolean folds(String parameter) {
        if (parameter.endsWith(":exact") || parameter.endsWith(":missing")) {
            return false;
        }
        var last = parameter.substring(parameter.lastIndexOf('.') + 1);
        return NameParameters.folds(last.split(":", 2)[0]);
    }

    /** Full-width separators would become those of search (FHIR R4 §3.1.1.4.19), so they are escaped before. */
    private static String fold(String value) {
        var escaped = value.replace("，", "\\,").replace("＄", "\\$").replace("｜", "\\|");
        return JapaneseName.fold(escaped);
    }
}
