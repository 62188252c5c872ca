package musubi.conformance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** How the rules speak of production classes. */
final class Production {

    private Production() {}

    /** Its own name, or that of the class it stands in: a lambda or a record inside a store belongs to the store. */
    static DescribedPredicate<JavaClass> named(String... suffixes) {
        return describe("are named *" + String.join(" or *", suffixes), type -> {
            var name = outermost(type).getSimpleName();
            return Set.of(suffixes).stream().anyMatch(name::endsWith);
        });
    }

    static DescribedPredicate<JavaClass> oneOf(Set<String> names) {
        return describe(
                "are one of " + names, type -> names.contains(outermost(type).getName()));
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Production::outermost).orElse(type);
    }
}
