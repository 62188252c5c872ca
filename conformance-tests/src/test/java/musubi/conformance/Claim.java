package musubi.conformance;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test proves about a standard, or about a promise of our own. Every claim becomes one row of
 * {@code target/conformance.md}; on a class it counts for all of its tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Claim {

    /** One sentence in the present tense: what holds. */
    String value();

    /** Name and version, for example {@code HL7 v2.5}; {@code Musubi} for a promise of our own. */
    String standard();

    /** Where the standard says so, for example {@code §2.9.2}. */
    String clause() default "";

    /** Where we do otherwise, and why. */
    String deviation() default "";
}
