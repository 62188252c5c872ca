package musubi.hub.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import musubi.hub.web.people.PersonDetails;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;

/**
 * After the login people go where they wanted to, on this host and where they may; who wanted nothing goes to the first page that
 * he may open. Who is to set up a second factor before anything else goes there. The language is the one that the person chose.
 */
final class FirstPage extends SimpleUrlAuthenticationSuccessHandler {

    private static final String SECOND_FACTOR = "/account/second-factor";

    private final Pages pages;
    private final RequestCache wanted;
    private final LocaleResolver languages;
    private final Consumer<PersonDetails> journal;

    /** @param journal where it is written down who came in, before the answer leaves; where that fails nobody has come in */
    FirstPage(Pages pages, RequestCache wanted, LocaleResolver languages, Consumer<PersonDetails> journal) {
        this.pages = pages;
        this.wanted = wanted;
        this.languages = languages;
        this.journal = journal;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        if (person.getPrincipal() instanceof PersonDetails details) {
            writeDown(details, request);
            if (details.person().language() instanceof String language) {
                languages.setLocale(request, response, Locale.forLanguageTag(language));
            }
        }
        var target = wanted(request, response, person).orElseGet(() -> determineTargetUrl(request, response, person));
        wanted.removeRequest(request, response);
        clearAuthenticationAttributes(request);
        getRedirectStrategy().sendRedirect(request, response, target);
    }

    private void writeDown(PersonDetails details, HttpServletRequest request) {
        try {
            journal.accept(details);
        } catch (RuntimeException e) {
            request.getSession().invalidate();
            throw e;
        }
    }

    /** Path and query alone: what host the request named does not matter. */
    private Optional<String> wanted(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        return !needsSecondFactor(person)
                        && wanted.getRequest(request, response) instanceof DefaultSavedRequest saved
                        && saved.getRequestURI().matches("/(?![/\\\\]).*")
                        && pages.readers(saved.getRequestURI()).include(CallerParty.roles(person))
                ? Optional.of(
                        saved.getRequestURI() + (saved.getQueryString() == null ? "" : "?" + saved.getQueryString()))
                : Optional.empty();
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication person) {
        return needsSecondFactor(person) ? SECOND_FACTOR : pages.first(CallerParty.roles(person));
    }

    private static boolean needsSecondFactor(Authentication person) {
        return person.getPrincipal() instanceof PersonDetails details && details.needsSecondFactor();
    }
}
