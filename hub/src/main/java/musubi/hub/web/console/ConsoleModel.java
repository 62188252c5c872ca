package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.web.operator.CityTime;
import musubi.hub.web.operator.OperatorProblem;
import musubi.hub.web.operator.SameAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page needs: the reader's language, the menu, and the way to the other language. */
@ControllerAdvice(basePackageClasses = ConsoleModel.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ConsoleModel {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleModel.class);

    private static final String CONSOLE = "/console/";
    private static final List<String> PAGES = List.of("messages", "parked", "partners", "audit");

    private final MessageSource messages;
    private final CityTime time;
    private final ObjectProvider<Adapter> adapters;

    ConsoleModel(MessageSource messages, CityTime time, ObjectProvider<Adapter> adapters) {
        this.messages = messages;
        this.time = time;
        this.adapters = adapters;
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return new Words(messages, locale, time.zone(), time.now());
    }

    @ModelAttribute("menu")
    Menu menu(Locale locale, HttpServletRequest request) {
        var words = words(locale);
        var here = request.getRequestURI();
        var overview = Stream.of(new Menu.Entry("/", words.word("menu", "overview"), here.equals("/")));
        var own = PAGES.stream()
                .map(it -> new Menu.Entry(CONSOLE + it, words.word("menu", it), within(here, CONSOLE + it)));
        var adapters = this.adapters
                .orderedStream()
                .flatMap(it -> it.pages().stream())
                .map(it -> new Menu.Entry(it.path(), words.say(it.title()), within(here, it.path())));
        return new Menu(Stream.of(overview, own, adapters).flatMap(it -> it).toList());
    }

    /** The same page in the other language. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(Locale locale, HttpServletRequest request) {
        var other = words(locale).language().equals("ja") ? "en" : "ja";
        return SameAddress.with(request, "language", other);
    }

    @ExceptionHandler
    ModelAndView problem(OperatorProblem problem, Locale locale, HttpServletRequest request) {
        var words = words(locale);
        var detail = problem.notices().stream().map(it -> words.say(it.text())).collect(Collectors.joining(" "));
        return page(words.word("problem", kind(problem)), detail, problem.getStatusCode(), request, locale);
    }

    /** Trouble of ours is logged once, here, under a number that the reader is told. */
    @ExceptionHandler
    ModelAndView trouble(Exception trouble, Locale locale, HttpServletRequest request) {
        var number = UUID.randomUUID();
        LOG.error("Trouble {}", number, trouble);
        var told = words(locale).word("problem", "trouble");
        return page(told, number.toString(), HttpStatus.INTERNAL_SERVER_ERROR, request, locale);
    }

    private ModelAndView page(
            String explanation, String detail, HttpStatusCode status, HttpServletRequest request, Locale locale) {
        return new ModelAndView(
                "console/problem",
                Map.of(
                        "words", words(locale),
                        "menu", menu(locale, request),
                        "otherLanguage", otherLanguage(locale, request),
                        "explanation", explanation,
                        "detail", detail),
                status);
    }

    /** An address or a form that cannot be read. */
    @ExceptionHandler({TypeMismatchException.class, BindException.class, ServletRequestBindingException.class})
    ModelAndView unreadable(Exception unreadable, Locale locale, HttpServletRequest request) {
        return problem(
                OperatorProblem.invalid("address", "The address or the form cannot be read.", "アドレスまたはフォームを読み取れません。"),
                locale,
                request);
    }

    /** The last word of the problem's type. */
    private static String kind(OperatorProblem problem) {
        var type = problem.getBody().getType().toString();
        return type.substring(type.lastIndexOf(':') + 1);
    }

    private static boolean within(String here, String page) {
        return here.equals(page) || here.startsWith(page + "/");
    }
}
