package musubi.hub.adapter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A controller that serves a {@link Page}: its methods return names of templates. The hub adds to each model {@code words} (what
 * to say in the reader's language), {@code menu}, {@code otherLanguage} and {@code person}, and turns what a method throws into a page
 * that says so: {@link musubi.hub.gate.Denied} as 403, Spring's {@code ErrorResponseException} as its status, an argument that
 * cannot be read as 400, all else as 500 with a number under which it is logged.
 *
 * <p>A parameter of type {@link musubi.hub.message.Party} is whoever reads: the person, or anybody where nobody is logged in.
 * What the page shows of anybody's data is read under a {@link musubi.hub.gate.Grant} for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Controller
public @interface PageController {}
