package musubi.hub.web.people;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import musubi.hub.partner.person.PersonStore;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Changes the language of a page, and keeps the choice of whoever is logged in, for the next login and for other devices. */
public final class LanguageInterceptor extends LocaleChangeInterceptor {

    private static final Set<String> LANGUAGES = Set.of("en", "ja");

    private final Supplier<PersonStore> people;

    /** @param people asked for when somebody chooses, since pages are put together before stores */
    public LanguageInterceptor(String parameter, Supplier<PersonStore> people) {
        this.people = people;
        setParamName(parameter);
        setIgnoreInvalidLocale(true);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException {
        var chosen = request.getParameter(getParamName());
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (chosen != null
                && LANGUAGES.contains(chosen)
                && caller != null
                && caller.getPrincipal() instanceof PersonDetails person
                && !chosen.equals(person.person().language())) {
            people.get().setLanguage(person.getUsername(), chosen);
        }
        return super.preHandle(request, response, handler);
    }
}
