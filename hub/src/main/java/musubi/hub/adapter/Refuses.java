package musubi.hub.adapter;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a controller's method: with which statuses it refuses beside those that {@code /openapi.json} names of itself (400; 401 and
 * 403 where a token is needed; 404 where the path has a parameter; 413 and 415 where it takes a body; 429). Each is answered in
 * the door's own form.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface Refuses {

    int[] value();
}
