package musubi.hub.web.operator;

import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.web.CallerParty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Asks the gate for each method of the operator API and the console that takes a {@link Grant}: one for the journal. */
final class OperatorGrants implements HandlerMethodArgumentResolver {

    private static final String OWN = "musubi.hub.web";

    private final Gate gate;

    OperatorGrants(Gate gate) {
        this.gate = gate;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Grant.class)
                && parameter.getContainingClass().getPackageName().startsWith(OWN);
    }

    /** @throws musubi.hub.gate.Denied where the caller may not */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = CallerParty.of(SecurityContextHolder.getContext().getAuthentication());
        var what = parameter.getExecutable().getName();
        return gate.grant(new Access.Reading(caller, HubFormats.JOURNAL, what, null));
    }
}
