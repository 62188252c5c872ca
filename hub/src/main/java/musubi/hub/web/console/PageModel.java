package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.PageController;
import musubi.hub.adapter.Readers;
import musubi.hub.web.Pages;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.SameAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page needs, the hub's own and those of all domains: the reader's language, the menu, and the other language. */
@ControllerAdvice(annotations = PageController.class)
final class PageModel {

    private static final String ACCOUNT = "/account"; // stands in the frame itself, by the person's name
    private static final String CONSOLE = "/console/";
    private static final List<String> PAGES = List.of("messages", "parked", "partners", "people", "audit");

    private final MessageSource messages;
    private final CityTime time;
    private final Pages pages;

    PageModel(MessageSource messages, CityTime time, Pages pages) {
        this.messages = messages;
        this.time = time;
        this.pages = pages;
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return new Words(messages, locale, time.zone(), time.now());
    }

    /** The page of a domain that is shown, with its styles and scripts; null: one of the hub's own. */
    @ModelAttribute("page")
    @Nullable
    Page page(HttpServletRequest request) {
        return pages.find(request.getRequestURI()).orElse(null);
    }

    /** Who is logged in, or null. */
    @ModelAttribute("person")
    @Nullable
    String person(HttpServletRequest request) {
        return request.getRemoteUser();
    }

    /** What the reader may open, and nothing else. */
    @ModelAttribute("menu")
    Menu menu(Locale locale, HttpServletRequest request) {
        var words = words(locale);
        var here = request.getRequestURI();
        var own = request.isUserInRole(Readers.OPERATOR) ? own(words, here) : Stream.<Menu.Entry>empty();
        var page = page(request);
        var domains = pages.openTo(request::isUserInRole)
                .filter(it -> !it.path().equals(ACCOUNT))
                .map(it -> new Menu.Entry(it.path(), words.say(it.title()), it.equals(page)));
        return new Menu(Stream.concat(own, domains).toList());
    }

    private static Stream<Menu.Entry> own(Words words, String here) {
        var overview = new Menu.Entry("/", words.word("menu", "overview"), here.equals("/"));
        var others = PAGES.stream()
                .map(it -> new Menu.Entry(CONSOLE + it, words.word("menu", it), within(here, CONSOLE + it)));
        return Stream.concat(Stream.of(overview), others);
    }

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(Locale locale, HttpServletRequest request) {
        var other = words(locale).language().equals("ja") ? "en" : "ja";
        var read = ReadAddress.of(request);
        return SameAddress.with(read.path(), read.query(), "language", other);
    }

    private static boolean within(String here, String page) {
        return here.equals(page) || here.startsWith(page + "/");
    }
}
