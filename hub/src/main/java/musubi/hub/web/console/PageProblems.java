package musubi.hub.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.adapter.PageController;
import musubi.hub.gate.Denied;
import musubi.hub.message.Text;
import musubi.hub.web.StatusText;
import musubi.hub.web.operator.OperatorProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page could not show, as a page that says so and what to do. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private static final Text DENIED = new Text(
            "No rule permits this. Ask the city which consent or licence is needed.",
            "許可する規則がありません。必要な同意または許諾を市にお問い合わせください。");

    private final PageModel model;

    PageProblems(PageModel model) {
        this.model = model;
    }

    @ExceptionHandler
    ModelAndView problem(OperatorProblem problem, Locale locale, HttpServletRequest request) {
        var words = model.words(locale);
        var detail = problem.notices().stream().map(it -> words.say(it.text())).collect(Collectors.joining(" "));
        return page(words.word("problem", kind(problem)), detail, problem.getStatusCode(), request, locale);
    }

    /** What the controller itself answers with a status: not found, above all. */
    @ExceptionHandler
    ModelAndView answered(ErrorResponseException answered, Locale locale, HttpServletRequest request) {
        var status = answered.getStatusCode();
        var told = StatusText.of(status.value()).in(locale);
        return page(told, told, status, request, locale);
    }

    @ExceptionHandler
    ModelAndView denied(Denied denied, Locale locale, HttpServletRequest request) {
        var told = DENIED.in(locale);
        return page(told, told, HttpStatus.FORBIDDEN, request, locale);
    }

    /** Trouble of ours is logged once, here, under a number that the reader is told. */
    @ExceptionHandler
    ModelAndView trouble(Exception trouble, Locale locale, HttpServletRequest request) {
        var number = UUID.randomUUID();
        LOG.error("Trouble {}", number, trouble);
        var told = model.words(locale).word("problem", "trouble");
        return page(told, number.toString(), HttpStatus.INTERNAL_SERVER_ERROR, request, locale);
    }

    /** An address or a form that cannot be read. */
    @ExceptionHandler({TypeMismatchException.class, BindException.class, ServletRequestBindingException.class})
    ModelAndView unreadable(Exception unreadable, Locale locale, HttpServletRequest request) {
        return problem(
                OperatorProblem.invalid("address", "The address or the form cannot be read.", "アドレスまたはフォームを読み取れません。"),
                locale,
                request);
    }

    /** Advice for models is not asked where a method throws. */
    private ModelAndView page(
            String explanation, String detail, HttpStatusCode status, HttpServletRequest request, Locale locale) {
        var shown = new HashMap<String, Object>();
        shown.put("words", model.words(locale));
        shown.put("menu", model.menu(locale, request));
        shown.put("otherLanguage", model.otherLanguage(locale, request));
        shown.put("explanation", explanation);
        shown.put("detail", detail);
        var person = model.person(request);
        if (person != null) {
            shown.put("person", person);
        }
        return new ModelAndView("console/problem", shown, status);
    }

    /** The last word of the problem's type. */
    private static String kind(OperatorProblem problem) {
        var type = problem.getBody().getType().toString();
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
